.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
PELICAN := $(BIN)/python -m plugins.pressroom content
NODE_TOOLS := tests/tools/node_modules/.package-lock.json
PYTHON ?= python3
PORT ?= 8000

.PHONY: help serve redes build interna prensa-embargo guion oir voz afiche boletin test test-largo check lint types format revisar rostros explicar comprobar publicar-redes enviar-boletin avisar-hub vista-redes bench bench-completo lighthouse capturas dibujos lock clean

help:  ## Muestra esta lista
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(VENV)/site  ## Construye el sitio y lo muestra en http://localhost:8000, y la edición interna en el puerto siguiente
	$(BIN)/python -m plugins.preview content --settings pelicanconf.py --port "$(PORT)" --beside internaconf.py

redes: $(VENV)/site  ## Muestra el tablero de redes en http://localhost:8000/redes/; con un mes anterior: make redes MES=2026-01
	@echo "El tablero estará en http://localhost:$(PORT)/redes/"
	@MES="$(MES)" $(BIN)/python -m plugins.preview content --settings pelicanconf.py --port "$(PORT)"

build: $(VENV)/site  ## Construye en output/ el sitio que se publica
	$(PELICAN) --settings publishconf.py

interna: $(VENV)/site  ## Construye en interna/ la edición del personal: lo público, lo interno y lo que se prepara
	$(PELICAN) --settings internaconf.py

prensa-embargo: $(VENV)/site  ## Construye en embargo/ lo que los medios acreditados reciben antes de su hora
	$(PELICAN) --settings embargoconf.py

guion: $(VENV)/site  ## Escribe el guion de la Revista Matinal en guiones/: make guion FECHA=2026-11-28 DURA=30
	@$(BIN)/python -m plugins.editors guion --fecha "$$FECHA" --dura "$$DURA"

oir: $(VENV)/voz  ## Lee en voz alta un guion o un artículo: make oir RUTA=guiones/2026-11-28
	@$(BIN)/python -m plugins.editors oir --ruta "$$RUTA"

afiche: $(VENV)/site  ## Escribe en afiches/ el afiche de un artículo, en PDF y en imagen: make afiche RUTA=content/cultura/2026-11-19-un-siglo-en-la-pampa.md
	@$(BIN)/python -m plugins.editors afiche --ruta "$$RUTA"

boletin: $(VENV)/site  ## Escribe en boletines/ lo publicado en unos días, como boletín: make boletin DESDE=2026-11-01 HASTA=2026-11-30
	@$(BIN)/python -m plugins.editors boletin --desde "$$DESDE" --hasta "$$HASTA"

voz: $(VENV)/voz  ## Instala la voz sintética que lee en voz alta

test: $(VENV)/tests $(NODE_TOOLS)  ## Instala lo que las pruebas necesitan y las corre todas
	$(BIN)/pytest --numprocesses=2 --dist=loadfile --no-loadscope-reorder

test-largo: $(VENV)/tests  ## Prueba durante una hora que rehacer lo cambiado da lo mismo que hacerlo todo
	INCREMENTAL_EXAMPLES=200 $(BIN)/pytest --timeout=0 tests/test_incremental.py

check: lint types test build  ## Estilo, tipos, pruebas y construcción

lint: $(VENV)/tests  ## Revisa el estilo del código
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/lint-imports

types: $(VENV)/tests  ## Revisa los tipos del código
	$(BIN)/mypy

format: $(VENV)/tests  ## Arregla el estilo del código
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

revisar: $(VENV)/site  ## Revisa los artículos sin construir el sitio
	@$(BIN)/python -m plugins.editors revisar

rostros: $(VENV)/site  ## Pregunta por las fotos con rostros de artículos que no dicen nada de menores
	@$(BIN)/python -m plugins.editors rostros

explicar: $(VENV)/site  ## Dice de qué está hecho un archivo, o a dónde llega: make explicar RUTA=/agenda/
	@$(PELICAN) --settings publishconf.py --explicar "$$RUTA"

comprobar: $(VENV)/site  ## Compara output/ con lo que debe ser, archivo por archivo, y arregla lo que no
	@$(PELICAN) --settings publishconf.py --comprobar

publicar-redes: $(VENV)/redes  ## Muestra qué se publica en las redes; lo publica con PUBLICAR=si
	@$(BIN)/python -m plugins.publisher --publicar "$$PUBLICAR" --solo "$$SOLO" --hasta "$$HASTA" --saldar "$$SALDAR" --registro "$$REGISTRO"

enviar-boletin: $(VENV)/redes  ## Muestra qué boletín se envía por correo; lo envía con ENVIAR=si
	@$(BIN)/python -m plugins.mailing --enviar "$$ENVIAR" --boletin "$$BOLETIN" --prueba "$$PRUEBA" --registro "$$REGISTRO"

avisar-hub: $(VENV)/redes  ## Muestra de qué canales que cambiaron se avisa al hub de WebSub; le avisa con ENVIAR=si
	@$(BIN)/python -m plugins.hub --enviar "$$ENVIAR" --registro "$$REGISTRO"

vista-redes: $(VENV)/site  ## Muestra cómo se ve un enlace en cada red, y qué le falta: make vista-redes QUE=/agenda/
	@$(BIN)/python -m plugins.link_preview "$$QUE"

bench: $(VENV)/site  ## Mide este proyecto junto a otros cuatro generadores, con 1.000 artículos
	$(BIN)/python -m bench run --sizes 100,1000 --repeat 3
	$(BIN)/python -m bench report

bench-completo: $(VENV)/site  ## Lo mismo con 10.000 y 30.000 artículos; toma horas
	$(BIN)/python -m bench run --sizes 100,1000,10000,30000
	$(BIN)/python -m bench report

lighthouse: $(VENV)/tests build  ## Mide páginas del sitio con Lighthouse
	$(BIN)/python -m bench.lighthouse output

capturas: $(VENV)/tests build  ## Fotografía una página de cada clase en capturas/
	$(BIN)/python -m tools.captures output capturas

dibujos: $(VENV)/site  ## Vuelve a dibujar las ilustraciones de muestra
	$(BIN)/python -m tools.demo.drawings

lock: $(VENV)/tests  ## Fija las versiones de las dependencias, con sus huellas
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11 requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11 requirements-redes.in -o requirements-redes.txt
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11 requirements-voz.in -o requirements-voz.txt
	$(BIN)/uv pip compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --universal --python-version 3.11 requirements-dev.in -o requirements-dev.txt

clean:  ## Borra lo construido y lo instalado
	rm -rf output .output.* interna .interna.* embargo .embargo.* .cache $(VENV) tests/tools/node_modules

# Each of these files says that an installation is done, so the second run installs nothing.

$(VENV)/python:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site: $(VENV)/python requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

$(VENV)/redes: $(VENV)/site requirements-redes.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-redes.txt
	@touch $@

$(VENV)/voz: $(VENV)/site requirements-voz.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-voz.txt
	@touch $@

$(VENV)/tests: $(VENV)/site $(VENV)/redes $(VENV)/voz requirements-dev.txt tests/tools/install-debian.sh
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	sh tests/tools/install-debian.sh
	@touch $@

$(NODE_TOOLS): tests/tools/package-lock.json | $(VENV)/tests
	npm ci --prefix tests/tools --no-audit --no-fund --silent
	@touch $@
