# ruff: noqa: E501 — word lists read best as written
"""Everyday words that stand for one another: a small list of our own, for what parallel labels do not show.

English labels come without alternatives, so most of it is English.
"""

from collections import defaultdict

from lazos.core.matching.wording import term_of

#: What a stand-in from this list weighs beside the word itself.
WEIGHT = 0.7

_GROUPS = {
    "en": """
        use operate handle run work utilize employ|manage supervise oversee direct lead handle administer|
        repair fix mend restore overhaul|maintain service keep preserve|perform carry conduct execute undertake do|
        ensure guarantee assure secure|prepare make arrange|create produce develop build design make|
        inspect check examine review verify test|monitor track observe watch control|advise counsel consult recommend guide|
        assist help aid support|hire recruit staffing hiring recruiting|employee staff personnel worker workforce team|
        train teach coach instruct educate training|customer client consumer buyer guest|attend serve care service|
        purchase buy procure acquire|sell market trade vend|analyze study assess evaluate examine interpret|
        plan organize schedule arrange coordinate|write draft compose author|speak talk present address|
        car vehicle automobile automotive|computer ICT IT PC computing|picture photo photograph photography image|
        equipment machinery machine tool device apparatus|goods product merchandise item ware|company business firm enterprise|
        law legal lawyer attorney|doctor physician medical|money finance financial|job work employment career occupation|
        begin start initiate launch|improve enhance optimize upgrade|apply implement use|choose select pick|
        clean wash cleanse|transport carry move ship haul|gather collect obtain|store keep stock warehouse|
        rule regulation norm standard|information data|safety security|kid child children|old elderly elder senior|
        translate interpret|sew stitch|cook prepare|teach tutor|fashion clothing apparel garment|shoe footwear|
        show demonstrate display present|comply follow adhere respect abide|keep maintain retain|install fit mount set assemble""",
    "es": """
        usar utilizar emplear manejar|arreglar reparar reparacion|ordenador computador computadora informatico informatica|
        contratar reclutar seleccionar contratacion|empleado personal trabajador plantilla|formar capacitar ensenar instruir formacion|
        cliente consumidor comprador|coche automovil vehiculo carro auto|foto fotografia imagen|sacar tomar hacer|
        movil celular|buscador busqueda|posicionamiento optimizacion|dirigir gestionar administrar liderar supervisar|
        organizar planificar coordinar programar|revisar comprobar verificar inspeccionar examinar|comprar adquirir|
        crear elaborar desarrollar producir disenar|escribir redactar|clase ensenanza ensenar|dinero finanzas financiero|
        empresa negocio compania|ley derecho juridico legal|medico doctor|ropa prenda vestir moda|zapato calzado|
        asesorar aconsejar orientar|atender servicio atencion|redes medios|reunion junta encuentro|nino infancia infantil|
        mayor anciano""",
}


def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for language, groups in _GROUPS.items():
        for group in groups.split("|"):
            stems = {f"{language}:{term_of(word.lower(), language)}" for word in group.split()}
            for stem in stems:
                found[stem] |= stems - {stem}
    return {stem: tuple(sorted(others)) for stem, others in found.items()}


#: For each index term (``"en:repair"``) those that may stand for it.
STAND_INS = _table()
