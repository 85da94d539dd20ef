"""Italian head nouns of institutions, offices and lands, with gender and number."""

from typing import Final

MASCULINE: Final = frozenset(
    """
    comune consiglio congresso distretto municipio ministero comitato ente consorzio parco
    istituto governo stato voivodato cantone land circondario dipartimento centro liceo museo
    ordine senato parlamento tribunale ufficio servizio settore gruppo gal libero forum club
    coordinamento patronato sindacato partito raion rajon okrug principato granducato regno
    gemellaggio paese territorio villaggio borgo capoluogo quartiere mandamento arcipelago
    sindaco vicesindaco assessore prefetto viceprefetto commissario segretario vicesegretario
    capo vicecapo governatore vicegovernatore ministro viceministro direttore vicedirettore
    consigliere voivoda borgomastro coordinatore ambasciatore console vicecommissario
    amministratore procuratore delegato ispettore rettore vescovo deputato senatore starosta
    funzionario vice cancelliere soprintendente questore generale colonnello
    statuto decreto regolamento codice atto mandato provvedimento verbale
    palazzo teatro castello salone auditorium
    """.split()
)
FEMININE: Final = frozenset(
    """
    giunta regione provincia città unione comunità associazione amministrazione prefettura camera
    università scuola agenzia fondazione federazione lega repubblica contea confederazione società
    cooperativa azienda conferenza assemblea commissione rappresentanza ambasciata direzione
    segreteria sezione rete alleanza organizzazione municipalità prefettura rada frazione
    euroregione eurometropoli metropoli autorità delegazione accademia biblioteca banca diocesi
    oblast parrocchia croce circoscrizione gmina hromada unità isola penisola valle zona area
    sindaca vicesindaca assessora prefetta viceprefetta commissaria segretaria vicesegretaria
    governatrice ministra viceministra direttrice vicedirettrice consigliera coordinatrice
    ambasciatrice amministratrice procuratrice delegata ispettrice rettrice deputata senatrice
    funzionaria cancelliera questora
    legge delibera deliberazione costituzione ordinanza determinazione procura decisione delega
    carta sede sala villa residenza
    """.split()
)
EPICENE: Final = frozenset(
    """
    presidente vicepresidente dirigente responsabile rappresentante portavoce reggente referente
    comandante vicecomandante capogruppo presidentessa capodipartimento
    """.split()
)
PLURAL: Final = {"comuni": "m", "municipi": "m", "enti": "m", "città": "f", "province": "f"}
LEADING: Final = frozenset(
    "primo prima secondo seconda terzo terza alto alta libero libera grande gran nuovo nuova vice "
    "onorevole ex co".split()
)
"""Words that stand before the head noun; the article follows their sound, not its gender."""

PLACES: Final = {
    name: gender
    for gender, names in {
        "m": (
            "Molise|Abruzzo|Lazio|Piemonte|Veneto|Friuli-Venezia Giulia|Trentino-Alto Adige"
            "|Alto Adige|Trentino|Belgio|Brasile|Canada|Cile|Giappone|Kazakistan|Kosovo"
            "|Liechtenstein|Lussemburgo|Messico|Montenegro|Portogallo|Regno Unito|Azerbaigian"
            "|Turkmenistan|Uzbekistan|Tagikistan|Kirghizistan|Vietnam|Perù|Egitto|Iran|Iraq"
            "|Brandeburgo|Baden-Württemberg"
        ),
        "f": (
            "Italia|Ucraina|Polonia|Germania|Francia|Spagna|Romania|Ungheria|Slovacchia|Cechia"
            "|Repubblica Ceca|Repubblica Italiana|Lituania|Lettonia|Estonia|Georgia|Moldova"
            "|Moldavia|Bulgaria|Turchia|Svezia|Norvegia|Finlandia|Danimarca|Austria|Svizzera"
            "|Grecia|Croazia|Slovenia|Serbia|Bosnia-Erzegovina|Macedonia del Nord|Albania"
            "|Irlanda|Islanda|Inghilterra|Scozia|Gran Bretagna|Corea del Sud|Cina|India"
            "|Argentina|Australia|Nuova Zelanda|Basilicata|Calabria|Campania|Emilia-Romagna"
            "|Liguria|Lombardia|Puglia|Sardegna|Sicilia|Toscana|Umbria|Valle d’Aosta"
            "|Valle d'Aosta|Baviera|Sassonia|Turingia|Renania|Catalogna|Galizia|Volinia|Bucovina"
            "|Transcarpazia|Podlachia|Masovia|Slesia|Moravia|Boemia"
        ),
        "mp": "Paesi Bassi|Stati Uniti|Stati Uniti d’America|Stati Uniti d'America",
        "fp": "Marche|Filippine|Fiandre",
    }.items()
    for name in names.split("|")
}
