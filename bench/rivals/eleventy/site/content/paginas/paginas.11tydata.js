export default {
  layout: "base.njk",
  tags: ["pagina"],
  permalink: (data) => `/${data.page.fileSlug}/`,
};
