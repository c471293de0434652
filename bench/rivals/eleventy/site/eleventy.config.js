// An ordinary Eleventy site: lists in pages, a feed per department and topic, a sitemap.
import { InputPathToUrlTransformPlugin } from "@11ty/eleventy";
import rss from "@11ty/eleventy-plugin-rss";

const PAGE_SIZE = 12;
const slugs = new Map();

function slug(text) {
  if (!slugs.has(text)) {
    const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    slugs.set(text, plain.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""));
  }
  return slugs.get(text);
}

// Name -> its articles, newest first.
function grouped(articles, namesOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(article);
    }
  }
  return [...groups].map(([name, items]) => ({ name, slug: slug(name), items }));
}

// Eleventy pages one list at a time: to page many lists, cut them here.
function cut(groups) {
  return groups.flatMap(({ name, slug, items }) => {
    const count = Math.ceil(items.length / PAGE_SIZE);
    return Array.from({ length: count }, (_, number) => ({
      name,
      slug,
      number: number + 1,
      count,
      items: items.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE),
    }));
  });
}

const BY = {
  departamentos: (article) => [article.data.departamento],
  temas: (article) => article.data.temas,
  archivo: (article) => [article.date.toISOString().slice(0, 7)],
};

export default function (config) {
  config.addPlugin(rss);
  config.addPlugin(InputPathToUrlTransformPlugin);
  config.addPassthroughCopy({ fotos: "fotos" });

  const noticias = (api) => api.getFilteredByTag("noticia").reverse();
  config.addCollection("noticias", noticias);
  for (const [kind, namesOf] of Object.entries(BY)) {
    config.addCollection(kind, (api) => grouped(noticias(api), namesOf));
    config.addCollection(`${kind}_paginas`, (api) => cut(grouped(noticias(api), namesOf)));
  }
  config.addCollection("canales", (api) =>
    ["departamentos", "temas"].flatMap((kind) =>
      grouped(noticias(api), BY[kind]).map(({ name, slug, items }) => ({
        name,
        path: `${kind}/${slug}`,
        items: items.slice(0, 30),
      })),
    ).concat([{ name: "Noticias", path: "todo", items: noticias(api).slice(0, 30) }]),
  );

  const words = new Intl.DateTimeFormat("es-CL", { dateStyle: "long", timeZone: "UTC" });
  config.addFilter("fecha", (date) => words.format(date));
  config.addFilter("iso", (date) => date.toISOString());
  config.addFilter("direccion", slug);

  return {
    dir: { input: "content", includes: "../_includes" },
    markdownTemplateEngine: false, // the articles are plain Markdown
    htmlTemplateEngine: "njk",
  };
}
