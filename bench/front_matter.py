"""
What reading a front matter costs, by reader: `python -m bench.front_matter`.

Prints microseconds per article, the median of five rounds of a thousand.
"""

from statistics import median
from timeit import repeat

import yaml

from plugins.desk.front_matter.yaml_reader import read_yaml

ARTICLE = """\
titulo: Operativo social llega a Quillagua
fecha: 2026-11-20 10:00
resumen: Trámites del Registro Social de Hogares, este sábado en la sede vecinal.
temas: [Registro Social de Hogares, Mascotas]
imagen: operativo.jpg
imagen_alt: Vecinas conversan en la sede vecinal de Quillagua.
imagen_credito: Comunicaciones IMME
tipo: evento
inicio: 2026-11-28 10:00
termino: 2026-11-28 14:00
lugar: Sede vecinal de Quillagua
redes:
  x: Este sábado en Quillagua
"""

READERS = {
    "our reader (C events, lines, no types)": lambda: read_yaml(ARTICLE),
    "PyYAML CSafeLoader (types, no lines)": lambda: yaml.load(ARTICLE, yaml.CSafeLoader),
    "PyYAML SafeLoader": lambda: yaml.load(ARTICLE, yaml.SafeLoader),
    "PyYAML BaseLoader": lambda: yaml.load(ARTICLE, yaml.BaseLoader),  # noqa: S506
}

if __name__ == "__main__":
    for name, read in READERS.items():
        rounds = repeat(read, number=1000, repeat=5)
        print(f"{median(rounds) * 1000:7.0f} µs  {name}")
