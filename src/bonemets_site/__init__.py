"""What makes the site from the rules and the pages; used at build time only, never shipped to the browser."""
