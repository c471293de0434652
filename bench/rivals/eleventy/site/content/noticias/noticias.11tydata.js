export default {
  layout: "post.njk",
  tags: ["noticia"],
  permalink: (data) => {
    const [year, month] = data.page.date.toISOString().split("-");
    return `/noticias/${year}/${month}/${data.slug}/`;
  },
};
