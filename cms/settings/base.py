"""All settings, with the values that are safe anywhere. The other files hold only differences."""

import django.conf.locale

from cms.settings.env import BASE_DIR, VAR_DIR, env
from cms.settings.security import *  # noqa: F403

# Core -------------------------------------------------------------------------------------------
SECRET_KEY = env("SECRET_KEY")
# Newest first; the older ones still open what they closed.
FIELD_ENCRYPTION_KEYS = env.list("FIELD_ENCRYPTION_KEYS")
DEBUG = False
DEMO = env.bool("DEMO", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
PUBLIC_BASE_URL = env("PUBLIC_BASE_URL", default="http://localhost:8000").rstrip("/")
ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

INSTALLED_APPS = [
    "cms.core",
    "cms.users",
    "cms.images",
    "cms.documents",
    "cms.directory",
    "cms.messaging",
    "cms.languages",
    "events",
    "talentscan.scan",
    "talentscan.opportunities",
    "talentscan.matching",
    "talentscan.referrals",
    "talentscan.bank",
    "talentscan.pairs",
    "home",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "cms.users.apps.WagtailUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_tasks",
]
if DEMO:
    INSTALLED_APPS.append("cms.demo")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cms.core.middleware.ScopedCSPMiddleware",
    "cms.core.middleware.AdminNonceMiddleware",
    "cms.core.middleware.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.core.middleware.CleanInputMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "cms.languages.middleware.OfferedLanguagesMiddleware",
    "cms.languages.middleware.RememberedLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "cms.users.middleware.SecondFactorMiddleware",
    "cms.core.middleware.NoStoreMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "cms" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.core.context_processors.site",
                "cms.languages.context_processors.languages",
            ],
        },
    }
]

# Database and cache -----------------------------------------------------------------------------
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR}/db.sqlite3")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;",
    }
else:
    INSTALLED_APPS.append("django.contrib.postgres")
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

if REDIS_URL := env("REDIS_URL", default=""):
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    }
else:
    CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}
    }

# What a process remembers by itself: a page view never writes for it. Wagtail wants "renditions".
CACHES |= {
    name: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": name}
    for name in ("renditions", "process")
}

# Sessions: scan answers live here until somebody says yes, for a day (FRM-32, TS-08).
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 24 * 60 * 60

# Languages --------------------------------------------------------------------------------------
django.conf.locale.LANG_INFO["pap"] = {
    "bidi": False,
    "code": "pap",
    "name": "Papiamento",
    "name_local": "Papiamentu",
}
LANGUAGE_CODE = "nl"
# Languages the site itself speaks: each has its catalogue in locale/. Own alphabet first, then A-Z.
INTERFACE_LANGUAGES = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("es", "Español"),
    ("pap", "Papiamentu"),
    ("pl", "Polski"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ar", "العربية"),
    ("fa", "فارسی"),
    ("zh-hant", "繁體中文"),
    ("zh-hans", "简体中文"),
]
# Languages an administrator can switch on for what editors write; buttons are Dutch there.
CONTENT_LANGUAGES = [
    ("bs", "Bosanski"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("vi", "Tiếng Việt"),
    ("bg", "Български"),
    ("ru", "Русский"),
    ("hi", "हिन्दी"),
]
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = INTERFACE_LANGUAGES + CONTENT_LANGUAGES
# A language that is another one in other characters, and is made from it.
DERIVED_LANGUAGES = {"zh-hans": "zh-hant"}
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["cms.formats"]
USE_I18N = True
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# A service that translates what lacks; off when not named. Besides "deepl": the path of a class.
MACHINE_TRANSLATOR = None
if _machine := env("MACHINE_TRANSLATOR", default=""):
    MACHINE_TRANSLATOR = {
        "CLASS": {"deepl": "cms.languages.machine.DeepL"}.get(_machine, _machine),
        "OPTIONS": {
            "AUTH_KEY": env("DEEPL_API_KEY", default=""),
            "URL": env("DEEPL_URL", default="https://api.deepl.com"),
        },
    }

# Files ------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "cms.core.storage.ManifestStorage"},
}
if MEDIA_BUCKET := env("MEDIA_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": MEDIA_BUCKET,
            "endpoint_url": env("MEDIA_ENDPOINT", default=None),
            "querystring_auth": False,
        },
    }

# Mail and messages ------------------------------------------------------------------------------
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("DEFAULT_FROM_EMAIL", default="Ertoe <post@ertoe.example>")
# Somebody reads what comes here.
REPLY_TO_EMAIL = env("REPLY_TO_EMAIL", default=DEFAULT_FROM_EMAIL)
MESSAGING_SMS_BACKEND = env("SMS_BACKEND", default="")
MESSAGING_LEASE_SECONDS = env.int("MESSAGING_LEASE_SECONDS", default=60)
MESSAGING_GIVE_UP_HOURS = 72
# Functions the worker calls by the clock: each minute, each hour, in the small hours.
PERIODIC_JOBS = {
    "minute": ["cms.core.jobs.publish_scheduled"],
    "hour": [
        "cms.messaging.services.close_obsolete",
        "talentscan.opportunities.services.ask_what_is_still_true",
        "talentscan.referrals.services.tick",
        "talentscan.referrals.services.house.send_digests",
        "talentscan.bank.services.tick",
    ],
    "night": [
        "cms.users.reviews.begin_review",
        "cms.core.jobs.clear_sessions",
        "cms.core.jobs.purge_personal_data",
        "home.services.take_down_without_consent",
        "cms.languages.publishing.prepare_all",
    ],
}

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# Accounts ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
ACCOUNT_ADAPTER = "cms.users.adapters.AccountAdapter"
MFA_ADAPTER = "cms.users.adapters.MFAAdapter"
# Who has not logged in for so long stands out in the monthly review of access.
ACCOUNT_QUIET_DAYS = 90
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 300
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Ertoe"
MFA_FORMS = {"add_webauthn": "cms.users.passkeys.AddPasskeyForm"}
# Staff reach nothing without a second factor (security.md T08).
SECOND_FACTOR_REQUIRED = True
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "users:after_login"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"

# Wagtail ----------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Ertoe"
WAGTAILADMIN_BASE_URL = PUBLIC_BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "/account/login/"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "images.CustomImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp", "svg"]
WAGTAILDOCS_DOCUMENT_MODEL = "documents.CustomDocument"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "dutch"}
}
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# This site --------------------------------------------------------------------------------------
SITE_NAME = env("SITE_NAME", default="Ertoe")
HELP_PHONE = env("HELP_PHONE", default="085 012 34 56")
# Where and when one may come by; empty: people are asked to call first.
HELP_ADDRESS = env(
    "HELP_ADDRESS", default="Huis van Talen, Havenkade 19, ma en do 10–12 uur" if DEMO else ""
)
# After so many days a partner is asked whether an opportunity is still true. So many days later it
# is reminded, and nobody is led there until it answers; after so many the coordinator calls.
OPPORTUNITY_CHECK_DAYS = 60
OPPORTUNITY_GRACE_DAYS = 7
OPPORTUNITY_TELL_DAYS = 14
REFERRAL_ANSWER_WORKING_DAYS = 5
# With so many waiting, or so many overdue, nobody new is led to a partner until it answers.
REFERRAL_MAX_OPEN = 5
REFERRAL_MAX_OVERDUE = 3
# How well a partner answers is judged by what it was asked in so many days.
REFERRAL_RECORD_DAYS = 180
# Over how many days the coordinator sees who is shown, chosen and heard.
DISTRIBUTION_DAYS = 90
# In working days of the Netherlands from the question, or from the day a partner promised.
REFERRAL_NUDGE_WORKING_DAYS = 3
REFERRAL_TASK_WORKING_DAYS = 6
REFERRAL_OTHER_PLACE_WORKING_DAYS = 10
REFERRAL_SNOOZE_WORKING_DAYS = 10
REFERRAL_DESK_WORKING_DAYS = 2
# After so many calls in vain nobody needs to go on; taps within so many minutes are one call.
REFERRAL_ATTEMPTS = 3
REFERRAL_ATTEMPTS_APART_MINUTES = 10
# How did it go? The working day after they met, and again after so many weeks.
REFERRAL_OUTCOME_WORKING_DAYS = 1
REFERRAL_OUTCOME_WEEKS = 6
# After a withdrawal: a partner confirms deletion within, and a resident may think again for.
REFERRAL_DELETION_DAYS = 7
REFERRAL_GRACE_DAYS = 14
# The talent bank: partners see groups of so many people, and counts in steps of as many. A yes
# holds so many months; so many days before its end somebody is asked whether it still holds.
BANK_GROUP = 5
BANK_MONTHS = 6
BANK_ASK_DAYS = 14
# So many questions of one partner may wait for the coordinator.
BANK_OPEN_QUESTIONS = 5

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"private": {"()": "cms.core.logs.PrivateFilter"}},
    "formatters": {"line": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["private"]}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "ertoe": {"level": "INFO"},
    },
}
