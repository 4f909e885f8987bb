/** What was not checked for a year says so: pages are made without a clock. */

import { today } from "./clock.mjs";
import { boxes } from "./dom.mjs";
import { onShown } from "./navigation.mjs";

onShown(() => {
  for (const told of boxes(document, "[data-due]")) told.hidden = today() <= (told.dataset.due ?? "");
});
