"""Words whose gender no rule tells, and those that stand around a number without being counted."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEMININE_ARTICLES = _words(
    "la las una unas esta estas esa esas aquella aquellas otra otras nuestra nuestras vuestras"
    " alguna algunas varias cuya cuyas ambas ninguna toda todas dichas sendas primeras últimas"
    " nuevas"
)
MASCULINE_ARTICLES = _words(
    "el los un unos este estos ese esos aquel aquellos otro otros nuestro nuestros algún algunos"
    " varios cuyo cuyos ambos ningún todo todos dichos sendos primeros últimos nuevos al del"
)

PARTICLES = _words(
    "a ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras"
    " al y e o u ni que se si no es son era eran fue fueron será serán está están hay ha han más"
    " menos como cuando donde pero sino ya también lo le les la las el los un una mil millón millones"
    " llegaron quedan quedaron queda restantes nos ese esa"
)
"""After one of these no noun is counted: «21 de mayo», «los 21 que llegaron»."""

ADJECTIVES = _words(
    "gran grandes mejores peores mayores menores importantes principales posibles siguientes"
    " grandes jóvenes diferentes ex nuevo nueva buen mal"
)
"""Of one ending, or before the noun: the noun after them is asked."""

LABELS = _words(
    "artículo artículos art arts inciso letra numeral ley leyes decreto resolución dictamen acta"
    " página páginas pág págs capítulo cap tomo título volumen número números núm nº lote manzana"
    " sitio casa depto dpto departamento block bloque oficina sala gimnasio piso pasaje calle avenida"
    " ruta kilómetro km parcela local línea folio grupo etapa fase nivel anexo fono teléfono celular"
    " tel cel talla canal escuela liceo población villa sector región comuna versión capítulos año"
    " años siglo zona tramo categoría tipo clase turno bus máquina módulo unidad mesa puerta puesto"
    " código formulario boleta factura cuenta ticket afiche lámina figura tabla gráfico punto paso"
)
"""What is named by a number: «artículo 21», «casa 1»."""

MASCULINE = _words(
    "día mapa planeta cometa problema programa sistema tema idioma clima drama panorama síntoma lema"
    " trauma carisma fantasma plasma aroma enigma estigma magma karma tranvía sofá atleta poeta"
    " pirata colega puma gorila vigía espía mediodía guardavidas salvavidas paracaídas paraguas"
    " pez juez ajedrez pie bombero jinete lente puente bache coche pase viaje pasaje traje mes cheque"
    " interés autobús país análisis énfasis oasis virus lunes martes miércoles jueves viernes kilo"
    " mensaje bache buque parque tanque bloque jefe baile aire cable cine cupo diente dibujo monte"
    " peatón corazón buzón tazón almacén examen margen origen volumen régimen lápiz arroz haz maíz"
    " guardia policía centinela recluta cura camarada turista artista deportista futbolista dentista"
    " electricista periodista especialista taxista ciclista pianista basquetbolista tenista"
    " pensionista contratista oficinista protagonista activista dirigente estudiante vecino"
    " golf club álbum cometa yoga sábado domingo hombre nombre timbre alambre enjambre mimbre"
    " kilómetro gigabyte megabyte byte watt gramo litro metro fiordo"
)
FEMININE = _words(
    "mano foto moto radio polio libido dinamo uf utm uta clase calle noche tarde parte gente leche"
    " base fase frase llave nave nube nieve torre fuente muerte suerte mente corriente carne sede red"
    " pared ley grey sal señal cárcel piel miel capital central sucursal credencial mujer labor flor"
    " vez luz cruz voz paz salud actriz raíz nariz imagen orden virgen madre sangre clave patente"
    " vertiente gripe posta variante constante hélice higiene catástrofe pirámide legumbre"
    " tos res sien razón comezón armazón sazón crema gema yema quema goma loma broma paloma cama"
    " rama dama llama trama fama gama escama forma plataforma reforma norma firma víctima cima lima"
    " rima esgrima lágrima máxima mínima prima pluma espuma suma bruma alarma palma alma crisis tesis"
    " dosis sintaxis síntesis prótesis hipótesis diócesis serie especie superficie planicie tribu"
    " web app ong omil dideco aula sequía posta pyme mipyme garantía vía categoría asesoría planta"
    " mesa compraventa fe nieve sed pelvis bilis sílfide aguja red tabla"
    " vacante serpiente simiente noche medianoche costumbre cumbre lumbre muchedumbre"
    " servidumbre incertidumbre certidumbre legumbre hambre estrella playa hache índole prole mole"
    " col hiel cal catedral diagonal espiral inicial moral multinacional postal terminal"
    " mascarilla tilde sede cláusula aptitud sirvienta asistenta clienta dirigenta jueza"
)
STRESSED_A = _words(
    "agua águila área aula arma acta alma ala alba hambre hacha haba ancla arca arpa asa ama aya"
    " ansia aria alza asma ánima ave habla hada álgebra ánfora alga aspa"
)
"""Feminine words that begin with a stressed a: «un aula», «veintiuna aulas»."""
