/** SHA-256, as manifests write it and as the browser takes it. */

/** In hexadecimal. @param {BufferSource} bytes */
export async function digest(bytes) {
  const found = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a request is told to compare with. @param {string} sha256 In hexadecimal. */
export const integrity = (sha256) =>
  `sha256-${btoa(sha256.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))))}`;
