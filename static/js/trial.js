// A hard word says what it means in a small note beside it. Without this its link leads to the list of words on the page.
const terms = [...document.querySelectorAll("a.term")];
const note = document.createElement("div");
let shownBy = null;
let waiting = 0;

const meaning = (term) => document.getElementById(decodeURIComponent(term.hash.slice(1)))?.nextElementSibling;

function show(term) {
  clearTimeout(waiting);
  const words = meaning(term);
  if (!words || shownBy === term) return;
  hide();
  shownBy = term;
  note.textContent = words.textContent;
  note.lang = words.lang;
  note.showPopover();
  place(term);
}

// Under the word, or above it where there is no room; never beyond the window's edge.
function place(term) {
  const [word] = term.getClientRects();
  const size = note.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const below = word.bottom + size.height + 8 < innerHeight;
  note.style.left = `${scrollX + Math.max(8, Math.min(word.left, width - size.width - 8))}px`;
  note.style.top = `${scrollY + (below ? word.bottom + 4 : word.top - size.height - 4)}px`;
}

function hide() {
  clearTimeout(waiting);
  if (!shownBy) return;
  shownBy = null;
  note.hidePopover();
}

// The pointer needs a moment to go from the word to the note.
const hideSoon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (document.activeElement !== shownBy) hide();
  }, 250);
};

if (terms.length && "showPopover" in note) {
  note.className = "term-note";
  note.popover = "manual";
  note.setAttribute("aria-hidden", "true");
  document.body.append(note);
  for (const term of terms) {
    // What the eye sees in the note, the ear hears as the link's description.
    const words = meaning(term);
    if (!words) continue;
    words.id ||= `${term.hash.slice(1)}-means`;
    term.setAttribute("aria-describedby", words.id);
    term.addEventListener("focus", () => show(term));
    term.addEventListener("blur", hide);
    term.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(term));
    term.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hideSoon());
    term.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(term);
    });
  }
  note.addEventListener("pointerenter", () => clearTimeout(waiting));
  note.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => {
    if (shownBy && !note.contains(event.target) && !shownBy.contains(event.target)) hide();
  });
  addEventListener("resize", hide);
}
