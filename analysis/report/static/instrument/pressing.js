// Whatever can be chosen is a button that says whether it is: in a list, in the text, in a table. An entry that holds
// others is chosen by the words that name it, for a button holds no other.

const NAMING = ".what, .words, blockquote, .clause, .title, .differences + *, td, th";

function buttonOf(el) {
  if (el._button) return el._button;
  const inner = el.querySelector("[data-pick]"), block = el.matches("li, tr, p, h4, blockquote, section, div");
  let button = el;
  if (block || inner) {
    const at = [...el.querySelectorAll(NAMING)].find(each => each.closest("[data-pick]") === el) || el;
    button = at !== el && at.matches("span, q") && !at.querySelector("[data-pick]") ? at : wrapped(at);
  }
  button.setAttribute("role", "button");
  button.setAttribute("aria-pressed", "false");
  button.dataset.press = "";
  if (!button.hasAttribute("tabindex")) button.tabIndex = -1;
  return el._button = button;
}

// The words of an element in a span of their own: all of them, or what stands before the next that can be chosen.
function wrapped(el) {
  const span = element("span");
  if (!el.querySelector("[data-pick]")) { span.append(...el.childNodes); el.append(span); return span; }
  const words = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode())
    if (node.data.trim() && node.parentElement.closest("[data-pick]") === el.closest("[data-pick]")) { node.replaceWith(span); span.append(node); return span; }
  el.prepend(span);
  return span;
}

function createPressing({ root }, choosing) {
  const isPressed = pick => Object.entries(pick).every(([key, value]) => {
    const now = listed(choosing.choice[key]);
    return listed(value).length > 0 && listed(value).every(each => now.includes(each));
  });
  function tell(container) {
    for (const el of container.querySelectorAll("[data-pick]")) {
      el._pick ??= parsed(el.dataset.pick) || {};
      const now = String(Object.keys(el._pick).length > 0 && isPressed(el._pick)), button = buttonOf(el);
      if (button.getAttribute("aria-pressed") !== now) button.setAttribute("aria-pressed", now);
    }
  }
  choosing.follow(() => tell(root));
  return { tell };
}
