from whitenoise.storage import CompressedManifestStaticFilesStorage


class ManifestStorage(CompressedManifestStaticFilesStorage):
    """Hashed and compressed names, also for what ES modules import."""

    support_js_module_import_aggregation = True
