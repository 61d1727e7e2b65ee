def may_translate(user) -> bool:
    """Who edits translations of records: translators, coordinators and administrators."""
    return user.is_active and user.has_perm("languages.change_translation")
