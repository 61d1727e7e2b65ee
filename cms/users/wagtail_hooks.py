from wagtail import hooks


@hooks.register("construct_settings_menu")
def hide_groups(request, menu_items):
    """What a role may do is written in code and mended after each migrate; no page changes it."""
    menu_items[:] = [item for item in menu_items if item.name != "groups"]
