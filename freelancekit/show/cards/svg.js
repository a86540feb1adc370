// Shared by cards that draw: SVG elements, a scale with round steps, a picture as wide as its place.

const svg = (tag, { text, ...rest } = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(rest)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// The largest number of a scale and its step: 1, 2 or 5 and noughts, three to five steps.
const scale = (most) => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / 4));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one * 5 >= most);
  return { step, most: Math.max(step * Math.ceil(most / step), step) };
};

const path = (points) => points.map(([x, y], place) => `${place ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

// Draws again when its place gets wider or narrower; gives back how to stop that.
const fitted = (figure, draw) => {
  let width = 0;
  const watch = new ResizeObserver(() => {
    const now = Math.round(figure.clientWidth);
    if (now && now !== width) { width = now; draw(now); }
  });
  watch.observe(figure);
  return () => watch.disconnect();
};
