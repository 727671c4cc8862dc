// The controls of the bar: each shows the choice's value under its key and sets it.

function createControls({ root, part, listen }, choosing) {
  const opener = part("open"), controls = root.querySelectorAll("[data-control]");

  function fill({ picked }) {
    for (const control of controls) {
      const values = listed(choosing.choice[control.dataset.control]);
      if (control.tagName === "SELECT" && control.dataset.values !== undefined) {
        control.value = values.find(value => [...control.options].some(option => option.value === value)) || "";
      } else control.value = values[0] || "";
      control.closest("label")?.classList.toggle("set", control.value !== "");
    }
    if (picked) open(false);
  }

  function open(wanted) {
    const on = root.classList.toggle("controls-open", wanted);
    opener?.setAttribute("aria-expanded", String(on));
  }

  for (const control of controls) {
    listen(control, "change", () => {
      choosing.choose({ ...choosing.choice, [control.dataset.control]: control.value });
    });
  }
  listen(part("all"), "click", () => { choosing.choose({}); part("said").focus?.(); });
  if (opener) listen(opener, "click", () => open());
  choosing.follow(fill);
}
