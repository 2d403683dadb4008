// A press on a sentence shows the record's words under it. Without this the "?" leads to the page of sources.
const lines = [...document.querySelectorAll(".overview li, .overview-notices li")];
let page;

const sourcesAt = (address) =>
  (page ??= fetch(address).then((answer) => {
    if (!answer.ok || answer.redirected) throw new Error("no sources");
    return answer.text();
  }).then((text) => new DOMParser().parseFromString(text, "text/html")));

async function toggle(line) {
  const link = line.querySelector(".overview-from");
  const shown = line.querySelector(".overview-behind");
  if (shown) {
    shown.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  if (line.getAttribute("aria-busy")) return;
  line.setAttribute("aria-busy", "true");
  try {
    const address = new URL(link.href);
    const found = (await sourcesAt(address.pathname)).getElementById(address.hash.slice(1)).querySelector("[data-behind]");
    const box = document.createElement("div");
    box.className = "overview-behind";
    box.id = `${address.hash.slice(1)}-behind`;
    box.append(document.importNode(found, true));
    line.append(box);
    link.setAttribute("aria-controls", box.id);
    link.setAttribute("aria-expanded", "true");
  } catch {
    location.assign(link.href);
  } finally {
    line.removeAttribute("aria-busy");
  }
}

for (const line of lines) {
  const link = line.querySelector(".overview-from");
  line.parentElement.classList.add("overview-live");
  link.setAttribute("role", "button");
  link.setAttribute("aria-expanded", "false");
  line.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest(".overview-behind")) return;
    const pressed = event.target.closest("a");
    if (pressed && pressed !== link) return;
    // Who marks words to copy them presses nothing.
    if (!pressed && !getSelection().isCollapsed) return;
    event.preventDefault();
    toggle(line);
  });
  line.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target === link) {
      event.preventDefault();
      toggle(line);
    } else if (event.key === "Escape" && line.querySelector(".overview-behind")) {
      toggle(line);
      link.focus();
    }
  });
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.querySelector("button").addEventListener("click", () => window.print());
}
