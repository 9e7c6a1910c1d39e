"""Django's settings, read from the environment; the order of INSTALLED_APPS is the order of an office's life."""

import os
import sys
from datetime import timedelta
from importlib.util import find_spec
from math import ceil
from pathlib import Path

if find_spec("pysqlite3"):  # newer SQLite than the system's: its fixes to WAL matter to us
    import pysqlite3

    sys.modules["sqlite3"] = pysqlite3

from csp.constants import NONE, SELF

from gongkai.portal.settings import PublicUse
from gongkai.server import environment

PACKAGE = Path(__file__).parent.parent

DEBUG = os.environ.get("GONGKAI_DEBUG") == "1"
SECRET_KEY = environment.secret_key()
ALLOWED_HOSTS = os.environ.get("GONGKAI_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("GONGKAI_ORIGINS", "").split(",") if origin]
DEMO = environment.is_demo()

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "gongkai.office.journal",
    "gongkai.office.agencies",
    "gongkai.office.documents",
    "gongkai.office.publishing",
    "gongkai.office.registers",
    "gongkai.office.applications",
    "gongkai.office.annual_report",
    "gongkai.office.desk",
    "gongkai.portal",
    "gongkai.server",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "gongkai.server.storage_trouble.StorageTroubleMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gongkai.office.agencies.session_limits.SessionLimitsMiddleware",
    "gongkai.office.agencies.sign_in.SignInRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "gongkai.server.urls"
WSGI_APPLICATION = "gongkai.server.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "office" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gongkai.server.frame.frame",
            ],
            "builtins": ["gongkai.office.agencies.templatetags.office"],
        },
    }
]

DATABASES = {"default": environment.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "agencies.Officer"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "sign_in"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "office/locked_out.html"
AXES_USERNAME_FORM_FIELD = "username"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False  # a quarter of an hour as announced, not one from the last try
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = [
    "carried",
    "page",
    "next",
    "csrfmiddlewaretoken",
]  # what was typed before signing in is nobody's log entry

SESSION_IDLE = timedelta(minutes=environment.number("GONGKAI_IDLE_MINUTES", 30))
SESSION_LONGEST = timedelta(hours=environment.number("GONGKAI_SESSION_HOURS", 8))
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
CSRF_FAILURE_VIEW = "gongkai.office.agencies.stale_page.stale_page"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if os.environ.get("GONGKAI_HTTPS") == "1":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
USE_I18N = True
DATE_FORMAT = "Y年n月j日"

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "office" / "static"]
WHITENOISE_USE_FINDERS = True
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
PUBLIC_USE = PublicUse(
    workers=ceil(environment.number("GONGKAI_CHECK_WORKERS", 2)),
    per_minute=ceil(environment.number("GONGKAI_CHECK_PER_MINUTE", 20)),
    seconds=environment.number("GONGKAI_CHECK_SECONDS", 5),
    proxies=tuple(os.environ.get("GONGKAI_PROXIES", "127.0.0.1,::1").split(",")),
)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS = ["axes.W003"]
