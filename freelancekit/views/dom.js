// Shared by every card: making elements, and keeping keys from JupyterLab.

// JupyterLab takes arrow keys and letters as commands unless the focused
// element itself says that it wants them.
const own = (element) => {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
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
