"""The colours of departments, by the names that the pampa gives them; tokens.css has their values."""

HUES = (
    *("oxido", "ladrillo", "cobre", "ocre", "trigo", "retamo", "tamarugo", "algarrobo"),
    *("quebrada", "loa", "turquesa", "cielo", "anil", "noche", "jacaranda", "buganvilia"),
)
"""In the order of the colour circle: neighbours look alike, departments that stand together differ."""
