"""To go to another page in place, as a reader's click does: Python and what was answered stay."""

ELSEWHERE = "verification/statut/"
FOLLOW = """async address => {
    const link = Object.assign(document.createElement("a"), { href: address });
    if (link.origin !== location.origin) return location.assign(address);
    document.body.append(link);
    for (let isTaken = false; !isTaken; ) {
        const look = (event) => {
            isTaken = event.defaultPrevented;
            event.preventDefault();
        };
        addEventListener("click", look, { once: true });
        link.click();
        if (!isTaken) await new Promise(requestAnimationFrame);
    }
    link.remove();
}"""
"""Click a link until the site takes the click: it does once it has read its map, and a click before it loads anew.
A page of another site never does."""
