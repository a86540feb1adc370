// Shared by every card: making elements, and keeping keys from JupyterLab.

// JupyterLab takes arrow keys and letters as commands unless the focused
// element itself says that it wants them.
// Shift is left to it, so that Shift and Enter goes on to the next box from anywhere.
const own = (element) => {
  const keep = () => element.setAttribute("data-lm-suppress-shortcuts", "true");
  element.addEventListener("keydown", (event) => {
    if (event.key === "Shift") element.removeAttribute("data-lm-suppress-shortcuts");
  });
  element.addEventListener("keyup", (event) => { if (event.key === "Shift") keep(); });
  element.addEventListener("focus", keep);
  keep();
  return element;
};

const make = (tag, { text, className, ...rest } = {}, ...children) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  for (const [name, value] of Object.entries(rest)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
