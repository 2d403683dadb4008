// Puts the focus on what to check, so that a screen reader starts there. Every form works without it.
document.querySelector("[data-error-summary]")?.focus();

// One click is one message on the server as well; this only shows that the click was heard.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
}
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
