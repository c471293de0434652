"""An ordinary Pelican site: its `simple` theme, a feed per category and tag, a sitemap."""

AUTHOR = SITENAME = "Municipalidad de María Elena"
SITEURL = "https://mariaelena.example.com"
TIMEZONE = "America/Santiago"
DEFAULT_LANG = "es"
PATH = "content"
THEME = "theme"
PLUGINS = ["pelican.plugins.sitemap"]
SITEMAP = {"format": "xml"}
DELETE_OUTPUT_DIRECTORY = True  # as in the publishconf.py that pelican-quickstart writes

ARTICLE_PATHS = ["noticias"]
PAGE_PATHS = ["paginas"]
STATIC_PATHS = ["fotos"]
ARTICLE_URL = "noticias/{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_URL + "index.html"
CATEGORY_URL = "departamentos/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
TAG_URL = "temas/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
MONTH_ARCHIVE_URL = "archivo/{date:%Y}/{date:%m}/"
MONTH_ARCHIVE_SAVE_AS = MONTH_ARCHIVE_URL + "index.html"
AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "categories", "archives"]
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None}
DEFAULT_PAGINATION = 12
DISPLAY_CATEGORIES_ON_MENU = False

FEED_MAX_ITEMS = 30
FEED_ALL_ATOM = "feeds/todo.atom.xml"
CATEGORY_FEED_ATOM = "feeds/departamentos/{slug}.atom.xml"
TAG_FEED_ATOM = "feeds/temas/{slug}.atom.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
