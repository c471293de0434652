"""An ordinary Nikola site: its base theme, lists in pages, RSS per category and tag, a sitemap."""

BLOG_AUTHOR = BLOG_TITLE = "Municipalidad de María Elena"
SITE_URL = BASE_URL = "https://mariaelena.example.com/"
BLOG_EMAIL = "prensa@mariaelena.example.com"
BLOG_DESCRIPTION = "Noticias de la comuna"
DEFAULT_LANG = "es"
TRANSLATIONS = {"es": ""}
TIMEZONE = "America/Santiago"
THEME = "base"
NAVIGATION_LINKS = {
    "es": (
        ("/departamentos/", "Departamentos"),
        ("/temas/", "Temas"),
        ("/archivo/", "Archivo"),
        ("/acerca/", "Acerca de este sitio"),
        ("/contacto/", "Contacto"),
        ("/privacidad/", "Privacidad"),
        ("/accesibilidad/", "Accesibilidad"),
    )
}
POSTS = (("posts/*.md", "noticias", "post.tmpl"),)
PAGES = (("pages/*.md", "", "page.tmpl"),)
COMPILERS = {"markdown": (".md",)}
MARKDOWN_EXTENSIONS = ["markdown.extensions.extra"]
PRETTY_URLS = STRIP_INDEXES = True
FUTURE_IS_NOW = True  # the clock of the machine may be behind the corpus
OUTPUT_FOLDER = "../out"
CACHE_FOLDER = "../cache"
FILES_FOLDERS = {"files": ""}
IMAGE_FOLDERS: dict[str, str] = {}
LISTINGS_FOLDERS: dict[str, str] = {}
GALLERY_FOLDERS: dict[str, str] = {}

INDEX_DISPLAY_POST_COUNT = 12
INDEX_TEASERS = True
CATEGORY_PATH = "departamentos"
CATEGORY_PREFIX = ""
CATEGORIES_INDEX_PATH = "departamentos/index.html"
CATEGORY_PAGES_ARE_INDEXES = True
CATEGORY_ALLOW_HIERARCHIES = False
CATEGORY_OUTPUT_FLAT_HIERARCHY = False
TAG_PATH = "temas"
TAGS_INDEX_PATH = "temas/index.html"
TAG_PAGES_ARE_INDEXES = True
CREATE_MONTHLY_ARCHIVE = True
ARCHIVES_ARE_INDEXES = True
ARCHIVE_PATH = "archivo"
ARCHIVE_FILENAME = "index.html"
ENABLE_AUTHOR_PAGES = False

GENERATE_RSS = True
GENERATE_ATOM = False
FEED_LENGTH = 30
FEED_TEASERS = False
SHOW_SOURCELINK = COPY_SOURCES = False
COMMENT_SYSTEM = COMMENT_SYSTEM_ID = ""
CONTENT_FOOTER = "Municipalidad de María Elena"
