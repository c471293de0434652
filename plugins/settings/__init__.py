"""The settings of pelicanconf.py: typed values, or faults in Spanish."""

from plugins.settings.alerts import AlertsConfig
from plugins.settings.aloud import AloudConfig
from plugins.settings.checks import Given, SettingsFile, told
from plugins.settings.config import Config, OneLine, Words, unfit
from plugins.settings.contact import ContactConfig
from plugins.settings.house_rules import HouseRulesConfig, rules_beside
from plugins.settings.kits import KitsConfig
from plugins.settings.open_data import OpenDataConfig
from plugins.settings.pelican_settings import quiet
from plugins.settings.press import PressConfig
from plugins.settings.site_config import NewsroomConfig, SiteConfig
from plugins.settings.social import SocialConfig

__all__ = [
    "AlertsConfig",
    "AloudConfig",
    "Config",
    "ContactConfig",
    "Given",
    "HouseRulesConfig",
    "KitsConfig",
    "NewsroomConfig",
    "OneLine",
    "OpenDataConfig",
    "PressConfig",
    "SettingsFile",
    "SiteConfig",
    "SocialConfig",
    "Words",
    "quiet",
    "rules_beside",
    "told",
    "unfit",
]
