// When a filter is ticked or chosen, the list follows without a new page; focus stays where it is. Without this file the button does it.
const form = document.querySelector(".finder-form");
const list = document.querySelector(".finder-list");
let running;

async function show(address) {
  running?.abort();
  running = new AbortController();
  list.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: running.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector(".finder-list");
    if (!answer.ok || !found) throw new Error("no list");
    // The line that says how many stays in place, so that it is read out when its text changes.
    const count = list.querySelector(".count");
    const counted = found.querySelector(".count");
    count.replaceChildren(...counted.childNodes);
    counted.replaceWith(count);
    list.replaceChildren(...found.childNodes);
    document.querySelector(".finder-more > summary").replaceChildren(...page.querySelector(".finder-more > summary").childNodes);
    document.title = page.title;
    history.replaceState(null, "", address);
    list.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") form.submit();
  }
}

form.addEventListener("change", (event) => {
  if (!event.target.matches("select, [type=checkbox]")) return;
  const asked = [...new FormData(form)].filter(([, value]) => value);
  show(`${form.action}?${new URLSearchParams(asked)}`);
});
