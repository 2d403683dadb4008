// "None of these" and a tick elsewhere do not go together; a number and "not sure" neither. Without this the form asks about it.
for (const item of document.querySelectorAll(".check-item")) {
  item.addEventListener("input", ({ target }) => {
    const alone = item.querySelector("input[type=checkbox][data-alone]");
    if (!alone) return;
    const number = item.querySelector("input[type=text]");
    if (target === alone && alone.checked) {
      for (const box of item.querySelectorAll("input[type=checkbox]:checked")) box.checked = box === alone;
      if (number) number.value = "";
    } else if (target.type === "checkbox" ? target.checked : target === number && number.value) {
      alone.checked = false;
    }
  });
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.querySelector("button").addEventListener("click", () => window.print());
}
