"""Alerts that other systems read: CAP 1.2, a list of them, and closed streets for drivers' maps."""

from plugins.alerts.channel import addresses, alert_artefacts

__all__ = ["addresses", "alert_artefacts"]
