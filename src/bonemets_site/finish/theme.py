"""Changes in the theme's script.

Pages change in place at whatever address the site is served from: Material reads the addresses of the site in its
sitemap, whose port and path are those it was built for; elsewhere every link would load a whole page, and what was
answered would be lost on the way.

What a page listens to ends with it: the table of contents that follows the reader, and the sidebars that ask for the
width of the window, go on listening in Material, and keep every page that has been shown. Its header, which stays, is
told of each scroll once more for every page.

The style sheet is read once: Material writes each address of the first page anew, as a whole one, so that all hold on
the next page, and a sheet that is given an address is read again, then all of the page laid out again and drawn.
"""

import re
from pathlib import Path

from bonemets_site.data.settings import address
from bonemets_site.paths import BUILDER

_MOVED = re.compile(
    r"(function \w+\((\w),(\w)\)\{return )\2\.protocol=\3\.protocol,\2\.hostname=\3\.hostname,"
    r"(?:\3\.port&&\(\2\.port=\3\.port\),)?\2\}"
)
"""What puts the protocol and the host of the page into an address of the sitemap."""

_FOLLOWING = re.compile(
    r'("toc\.follow"\)\)\{.*?)(\)\.subscribe\(.*?"navigation\.tracking"\)&&\w+\.pipe\()(\w+\(\w+\))', re.S
)
"""What follows the reader, and from its neighbour what ends with the page."""

_WIDTH = re.compile(r"(\w+)\((\w)=>(\w)\.addListener\(\(\)=>\2\(\3\.matches\)\)\)")
"""What listens to a media query, and never stops."""

_HEADER = re.compile(
    r"(=(?P<told>\w+)\.pipe\(\w+\(\),\w+\(!0\)\);(?P=told)\.pipe\(\w+\(\"active\"\),\w+\(\w+\))"
    r'(\)\.subscribe\((?:(?!function).)*?"md-header--shadow".*?return \w+)'
    r"(\.subscribe\((?P=told)\),\w+\.pipe\()(?P<until>\w+\(\w+\))(,(?:(?!function).)*?)"
    r"(\)\}\)\}function.*?(?P<last>\w+)\(\(\)=>\w+\.complete\(\)\))",
    re.S,
)
"""What the header is told, and from its neighbour what says that it has been told all."""

_TOLD_APART = re.compile(r"(\w+\.set\()(\w+)\.outerHTML,\2\)")
"""By what an element of the head is compared with those of the next page."""

_WRITTEN = re.compile(r"if\((\w)(&&!/[^;]*?\.test\(\1\)\)\{(\w)\[(\w)\]=\3\[\4\])")
"""What writes an address anew."""

_ELSEWHERE: dict[str, tuple[re.Pattern[str], ...]] = {"mkdocs": (), "zensical": (_FOLLOWING,)}
"""By builder, what is written otherwise in its script, and left as it is (ADR 2)."""


def patched(script: str, built_for: str) -> str:
    """The theme's script, changed.

    From the sitemap it takes only what comes after the address of the home page.

    Args:
        script: As Material or Zensical delivers it.
        built_for: Address of the home page in the sitemap.

    Raises:
        ValueError: The theme has changed, and this module has to.

    Examples:
        >>> theirs = "function f(e,t){return e.protocol=t.protocol,e.hostname=t.hostname,e}"
        >>> theirs += 'if(V("toc.follow")){i.pipe(g(h)).subscribe(k)}V("navigation.tracking")&&t.pipe(W(s),n)'
        >>> theirs += "L(r=>t.addListener(()=>r(t.matches)))"
        >>> theirs += 'n=o.pipe(oe(),ae(!0));o.pipe(ne("active"),Pe(t)).subscribe(s=>e.toggle("md-header--shadow"));'
        >>> theirs += "return r.subscribe(o),t.pipe(W(n),m(s),Ve(i))})}function fs(){f().pipe(A(()=>r.complete()))}"
        >>> theirs += "function bi(e){t.set(r.outerHTML,r);return t}function vi(e){if(o&&!/^a/.test(o)){t[r]=t[r]}}"
        >>> patched(theirs, "http://a.org/bonemets/")[:51]
        'function f(e,t){return new URL(e.href.slice(22),t)}'
        >>> patched(theirs, "http://a.org/bonemets/")[51:142]
        'if(V("toc.follow")){i.pipe(g(h),W(s)).subscribe(k)}V("navigation.tracking")&&t.pipe(W(s),n)'
        >>> patched(theirs, "http://a.org/bonemets/")[142:235]
        'L(r=>{let own=()=>r(t.matches);return t.addListener(own),own},(r,own)=>t.removeListener(own))'
        >>> print(patched(theirs, "http://a.org/bonemets/")[235:].partition("})}function")[0])
        n=o.pipe(oe(),ae(!0));o.pipe(ne("active"),Pe(t),W(n)).subscribe(s=>e.toggle("md-header--shadow"));return \
        r.pipe(W(n)).subscribe(o),t.pipe(W(n),m(s),Ve(i),A(()=>o.complete()))
        >>> kept, _, read = patched(theirs, "http://a.org/bonemets/").rpartition("function vi(e)")
        >>> kept.rpartition("function bi(e)")[2]
        "{t.set(r.href&&r.sheet?r.outerHTML.replace(r.getAttribute('href'),r.sheet.href):r.outerHTML,r);return t}"
        >>> read
        '{if(o&&!t.sheet&&!/^a/.test(o)){t[r]=t[r]}}'
    """
    changes = {
        _MOVED: rf"\1new URL(\2.href.slice({len(built_for)}),\3)}}",
        _FOLLOWING: r"\1,\3\2\3",
        _HEADER: r"\1,\g<until>\3.pipe(\g<until>)\4\g<until>\6,\g<last>(()=>\g<told>.complete())\7",
        _TOLD_APART: r"\1\2.href&&\2.sheet?"
        r"\2.outerHTML.replace(\2.getAttribute('href'),\2.sheet.href):\2.outerHTML,\2)",
        _WRITTEN: r"if(\1&&!\3.sheet\2",
        _WIDTH: r"\1(\2=>{let own=()=>\2(\3.matches);return \3.addListener(own),own},(\2,own)=>\3.removeListener(own))",
    }
    made = script
    for place in changes.keys() - {*_ELSEWHERE[BUILDER]}:
        made, places = place.subn(changes[place], made)
        if places != 1:
            raise ValueError(f"{places} places of the theme look like {place.pattern}: see {Path(__file__).name}")
    return made


def apply(site: Path) -> None:
    """Patch the script of a built site."""
    [bundle] = site.glob("assets/javascripts/bundle.*.min.js")
    bundle.write_text(patched(bundle.read_text("utf-8"), address()), "utf-8")
