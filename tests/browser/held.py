"""Requests kept waiting for as long as a test needs."""

from playwright.sync_api import BrowserContext, Route


class Held:
    """Holds every request for an address until it is released; those that come later pass."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self._waiting: list[Route] | None = []
        context.route(address, self._take)

    def _take(self, route: Route) -> None:
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)

    def release(self) -> None:
        waiting, self._waiting = self._waiting or [], None
        for route in waiting:
            route.continue_()
