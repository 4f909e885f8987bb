"""To go to another page in place, as a reader's click does: Python and what was answered stay."""

ELSEWHERE = "verification/statut/"
FOLLOW = """async address => {
    const link = Object.assign(document.createElement("a"), { href: address });
    if (link.origin !== location.origin) return location.assign(address);
    document.body.append(link);
    for (let isTaken = false; !isTaken && location.href !== address; ) {
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
"""Click a link until the site takes the click: it does once it has read its map, and a click before it loads anew. One
before it may also be taken late, and a click on the page that is then there is kept from us for ever.
A page of another site never takes any."""
