def may_look(user) -> bool:
    """Who sees how far the translations are: everybody who works in the admin."""
    return user.is_active and user.has_perm("wagtailadmin.access_admin")


def may_translate(user) -> bool:
    """Who changes translations: translators, coordinators and administrators."""
    return user.is_active and user.has_perm("languages.change_translation")
