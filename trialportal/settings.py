"""Settings of the portal, all from the environment; `.env.example` documents each variable.

With no environment at all this is a development copy: `DEBUG` and `DEMO` on, answering only to this machine. A wrong or
missing value stops the start with a sentence that says what to do.
"""

import os
import secrets
import sys
from pathlib import Path

import structlog
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _

from trialportal import env
from trials.lib.version import code_version

BASE_DIR = Path(__file__).resolve().parent.parent
if not env.flag("IGNORE_ENV_FILE", default=False):
    env.read_file(BASE_DIR / ".env")

VAR = Path(env.text("VAR_DIR") or BASE_DIR / "var")
DEBUG = env.flag("DEBUG", default=True)
DEMO = env.flag("DEMO", default=DEBUG)
REAL = not DEBUG and not DEMO
TESTING = "pytest" in sys.modules

# -- who runs this portal -------------------------------------------------------------------------------------------------
HOST_NAME = env.text("HOST_NAME", "" if REAL else "Practice portal")
RESPONSIBLE_PERSON = env.text("RESPONSIBLE_PERSON", "" if REAL else "Practice team (nobody reads what you send)")
PRIVACY_CONTACT = env.text("PRIVACY_CONTACT", "" if REAL else "privacy@example.org")
COMPLAINT_ROUTE = env.text("COMPLAINT_ROUTE", "" if REAL else "Write to complaints@example.org (practice address)")
URGENT_NUMBER = env.text("URGENT_NUMBER", "" if REAL else "112")
_PRACTICE_NUMBERS = "AU=000,BR=192,CA=911,CN=120,GB=999,JP=119,KR=119,NZ=111,US=911"
URGENT_NUMBERS = dict(pair.split("=", 1) for pair in env.words("URGENT_NUMBERS", "" if REAL else _PRACTICE_NUMBERS) if "=" in pair)
HELP_PHONE = env.text("HELP_PHONE")
PUBLIC_ORIGIN = env.text("PUBLIC_ORIGIN", f"http://localhost:{env.text('PORT', '8000')}").rstrip("/")

if REAL:
    _needed = {
        "HOST_NAME": HOST_NAME,
        "RESPONSIBLE_PERSON": RESPONSIBLE_PERSON,
        "PRIVACY_CONTACT": PRIVACY_CONTACT,
        "COMPLAINT_ROUTE": COMPLAINT_ROUTE,
        "URGENT_NUMBER": URGENT_NUMBER,
        "HELPERS_EMAIL": env.text("HELPERS_EMAIL"),
        "ALLOWED_HOSTS": env.text("ALLOWED_HOSTS"),
        "PUBLIC_ORIGIN": env.text("PUBLIC_ORIGIN"),
    }
    _missing = [name for name, value in _needed.items() if not value]
    if _missing:
        raise ImproperlyConfigured(
            f"Set {', '.join(_missing)} in the environment or in .env: patients must be able to see who runs this portal. "
            "See .env.example. (DEMO=1 starts a practice copy.)"
        )

# -- keys -----------------------------------------------------------------------------------------------------------------
_DEVELOPMENT_KEY = "development-only-key-that-protects-nothing-at-all-0123456789"
SECRET_KEY = env.text("SECRET_KEY", _DEVELOPMENT_KEY if DEBUG else "")
FIELD_KEYS = env.words("FIELD_KEYS", _DEVELOPMENT_KEY if DEBUG else "")
for _name, _value in (("SECRET_KEY", SECRET_KEY), ("FIELD_KEYS", ",".join(FIELD_KEYS))):
    if len(_value) < 32:
        raise ImproperlyConfigured(
            f"{_name} is missing or shorter than 32 characters. Write {_name}={secrets.token_urlsafe(48)} into .env and keep a copy."
        )

# -- addresses ------------------------------------------------------------------------------------------------------------
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
TRUST_PROXY = env.flag("TRUST_PROXY", default=False)
HTTPS = PUBLIC_ORIGIN.startswith("https://")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ORIGIN] if HTTPS else []
if TRUST_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

INSTALLED_APPS = [
    "trials",
    "trials.throttle",
    "trials.outbox",
    "trials.places",
    "trials.registry",
    "trials.vocabulary",
    "trials.search",
    "trials.summaries",
    "trials.eligibility",
    "trials.enquiries",
    "trials.admin.apps.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django_filters",
    "crispy_forms",
    "phonenumber_field",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "trials.middleware.CleanRequest",
    "trials.middleware.StoredPage",
    "trials.visitor.middleware.KeepAnswers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "trials.middleware.DatabaseAway",
]

ROOT_URLCONF = "trialportal.urls"
WSGI_APPLICATION = "trialportal.wsgi.application"
AUTH_USER_MODEL = "trials.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LOGIN_URL = "admin:login"
CSRF_FAILURE_VIEW = "trials.views.errors.csrf_failure"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "trials.context.portal",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "trials.templatetags.portal",
                "trials.templatetags.kept",
            ],  # fmt: skip
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "portal"
CRISPY_TEMPLATE_PACK = "portal"
CRISPY_FAIL_SILENTLY = False
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

# -- what is stored, and where --------------------------------------------------------------------------------------------
VAR.mkdir(parents=True, exist_ok=True)
DATABASES = {"default": env.database(env.text("DATABASE_URL"), VAR)}
MAILERS = {"default": env.mailer(env.text("MAIL_URL"), VAR / "mail")}
MAIL_FROM = env.text("MAIL_FROM", "" if REAL else "portal@example.org")
HELPERS_EMAIL = env.text("HELPERS_EMAIL", "" if REAL else "practice-team@example.org")
if REAL and not MAIL_FROM:
    raise ImproperlyConfigured("Set MAIL_FROM to the e-mail address that the portal's letters come from.")
PAGES_DIR = VAR / "pages"
INDEX_DIR = VAR / "index"
SAMPLES = env.text("PORTAL_SAMPLES")
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024

IMPORTED_TRIALS = env.choice("IMPORTED_TRIALS", "hidden" if REAL else "listed", ("hidden", "listed"))
# Whose overviews visitors see before a person here has reviewed them: nobody's, the templates', or a language model's too.
UNREVIEWED_OVERVIEWS = env.choice("UNREVIEWED_OVERVIEWS", "software", ("none", "software", "all"))
# A language model that may write overviews, on a server that speaks the chat form of OpenAI's API; without an address nobody is asked.
SUMMARY_MODEL_URL = env.text("SUMMARY_MODEL_URL").rstrip("/")
SUMMARY_MODEL_KEY = env.text("SUMMARY_MODEL_KEY")
SUMMARY_MODEL_NAME = env.text("SUMMARY_MODEL_NAME")
if SUMMARY_MODEL_URL:
    env.check_model(SUMMARY_MODEL_URL, SUMMARY_MODEL_KEY, SUMMARY_MODEL_NAME)
SUMMARY_MODEL_DAILY_CALLS = env.number("SUMMARY_MODEL_DAILY_CALLS", 200)
KEEP_MODEL_CALLS_DAYS = env.number("KEEP_MODEL_CALLS_DAYS", 90, least=1)
OVERVIEW_RECHECK_DAYS = env.number("OVERVIEW_RECHECK_DAYS", 365, least=1)
# Days that each kind of personal data is kept; the privacy page reads the same numbers.
RETENTION_DAYS = {
    "enquiries": env.number("KEEP_ENQUIRIES_DAYS", 365, least=1),
    "letters": env.number("KEEP_LETTERS_DAYS", 30, least=1),
    "held": env.number("KEEP_HELD_DAYS", 30, least=1),
    "missed_searches": env.number("KEEP_MISSED_SEARCHES_DAYS", 90, least=1),
}

# -- language and time ----------------------------------------------------------------------------------------------------
LANGUAGE_CODE = env.text("LANGUAGE_CODE", "en")
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = env.text("TIME_ZONE", "UTC")
USE_TZ = True
PHONENUMBER_DEFAULT_REGION = env.text("PHONE_REGION") or None

# -- static files ---------------------------------------------------------------------------------------------------------
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise wants it there before anything is collected
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# -- safety ---------------------------------------------------------------------------------------------------------------
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 8 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS and env.flag("HTTPS_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 31536000) if HTTPS else 0
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SIMPLE_HISTORY_REVERT_DISABLED = True

# The log names what happened, never a person, a query string or a token: no request line is logged by us.
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.JSONRenderer() if REAL else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
    ],
    wrapper_class=structlog.make_filtering_bound_logger(20),
    logger_factory=structlog.PrintLoggerFactory(sys.stderr),
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_address": {"()": "trials.lib.logs.WithoutAddress"}},
    "formatters": {"plain": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["no_address"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
        "django.server": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "httpx": {"level": "WARNING"},
    },
}

# Written into page keys, so that a new release never shows an old page.
CODE_PATHS = (BASE_DIR / "templates", BASE_DIR / "static", BASE_DIR / "trials", BASE_DIR / "locale", STATIC_ROOT / "staticfiles.json")
CODE_VERSION = env.text("CODE_VERSION") or code_version(
    CODE_PATHS,
    (
        DEMO,
        HOST_NAME,
        RESPONSIBLE_PERSON,
        PRIVACY_CONTACT,
        COMPLAINT_ROUTE,
        URGENT_NUMBER,
        URGENT_NUMBERS,
        HELP_PHONE,
        PUBLIC_ORIGIN,
        UNREVIEWED_OVERVIEWS,
    )
    + tuple(code for code, name in LANGUAGES),
)
# A host decides for its own other names whether they are https only.
SILENCED_SYSTEM_CHECKS = (
    ["security.W005", "security.W021"] if HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]
)
os.environ.setdefault("DJANGO_RUNSERVER_HIDE_WARNING", "true")
