# ruff: noqa: E501 — word lists and tables read best as written
"""The words that open a piece of a note, in both languages at once: people mix them.

Phrases are folded; ``a|b`` are alternatives (``_`` is a space within one) and ``word?`` may be missing. The longest phrase wins.
"""

from itertools import product

Tag = str

_PHRASES: dict[Tag, str] = {
    "need": """
        quiere|quieren|quisiera|quisieran dar con ; no da|dan con ; le|les? corre prisa? encontrar|conseguir|hallar|tener ; tiene|tienen prisa por encontrar|conseguir|hallar ; no logra|logran encontrar|conseguir|hallar ;
        in a|such rush|hurry to find|hire|get|buy ; in a rush|hurry to find|hire|get|buy ; is|he's|she's|they're in a rush|hurry to find|hire|get|buy ; what she|he|they can't|cannot|couldn't find is|are? ; what she|he|they really? need|needs|want|wants is|are? ; asking if|whether i|we know|knew of? a|an|any|anyone? ;
        que si conozco|conocemos un|una|algun|alguna|a|de? ; que si le|les? puedo|podemos|podria recomendar|presentar|conseguir|pasar ; que si conozco|conocemos|se|tengo a|de? ; me|nos pregunto|preguntaron si le|les? puedo|podia|podria recomendar|conseguir|pasar ; pregunto si conozco|tengo|se a|de? ; anda|andan|esta|estan necesitado|necesitada|necesitados de ; esta|estan? urgido|urgida|urgidos de ; le|les urgia ; le|les hara|haria falta ; le|les caeria|caerian|vendria|vendrian|vendra bien|perfecto? ; andan? viendo? de? conseguir ; quisiera|quisieran encontrar|contratar|conseguir ; me|nos encargo|encargaron ; tiene|tienen necesidad de ; busca|buscan contratar|encontrar|conseguir ; necesita|necesitan contratar|encontrar|conseguir ; querria|querrian un|una|unos|unas ; le|les interesaria contratar|conocer|encontrar ;
        is|are|he's|she's|they're in search of ; looks for ; he'd|she'd|they'd like someone|somebody ; any good|decent|reliable|recommended ; he'll|she'll|they'll need ; shopping|scouting around? for ; he's|she's|they're|is|are shopping|scouting around? for ; keeps looking for ; was asking|asking if i know|knew of? ; is|are|he's|she's|they're trying to find|hire|get|source ; would kill for ; he'd|she'd|they'd appreciate|welcome ; could do with ; in search of ; has|have|got an? opening for ; he|she|they? wanted|hoping|hopes to find|hire ; is|are|he's|she's|they're hoping to find|hire ; hoping to find|hire ;
        busca|buscan|buscaba|buscando ; esta|estan|anda|andan|sigue|siguen|estaba buscando ; necesita|necesitan|necesta|nesecita|nececita|nesesita|ncesita|necesitaba|necesitaria|necesitarian ;
        le|les hace|hacen falta ; hace falta ; le|les falta|faltan ; precisa|precisan ; requiere|requieren ; ocupa|ocupan ; anda|andan|esta|estan tras ;
        va|anda|esta detras de ; en busca de ; esta|estan en busqueda de ; en la busqueda de ; quiere|quieren contratar|encontrar|conseguir|fichar|incorporar|sumar ;
        esta|estan contratando|reclutando|fichando ; contrata|contratan ; le|les urge|urgen ; le|les vendria|vendrian|viene|serviria|servirian bien? ;
        quiere|quieren un|una|unos|unas ; quisiera un|una ; le|les gustaria conocer|encontrar|contar|tener con? a? ; quiere|quieren conocer a? ; me pregunto|preguntaron por ;
        me pregunto si conozco|conocia|conocemos|sabia|se a|de? ; pregunta por|si conozco ; me pidio|pidieron un|una|unos|unas|contacto|contactos|ayuda|consejo|consejos|recomendacion|recomendaciones|referencias ;
        pide|piden ; esta|estan necesitando ; anda|andan necesitando ; esta|estan a la caza de ; tiene|tienen abierta? una? vacante|vacantes de|para ; solicita|solicitan ; se busca ; necesidad|necesidades : ;
        anda|andan corto|corta de ; no encuentra|encuentran ; trata|intenta de? encontrar|conseguir ;
        could|can i|we introduce|connect her|him|them to|with ; could|can i|we recommend|suggest|find her|him|them? ; do i|we know a|an|any|anyone ; requested|requests ;
        que si le|les? presento|recomiendo|consigo a? ; le|les sirve|serviria un|una ;
        looking|searching|hunting for ; is|are|was|he's|she's|they're|who's looking|searching|hunting for ; seeks|seeking ; need|needs|needed ; needs|need to find|hire|meet ; could really? use|do with? ; would need|like|love like? ;
        is|are|they're|he's|she's hiring|recruiting ; hiring|recruiting ; in need of ; on the lookout for ; on the hunt for ; is|are|he's|she's|they're after ; is|are|he's|she's|they're taking on ; can't|cannot|couldn't find|get a|an|any ; sigue|siguen|lleva|llevan|esta|estan sin encontrar|conseguir ; no consigue|consiguen|halla|hallan ; anda|andan viendo a? quien ;  wants|want a|an|some|someone|help ; wants|want to hire|find|meet|recruit ;
        asked|asks|asking|ask for ; me pidio|pidieron el|la|los|las ; asked me? for ; asked me|us? if|whether i|we know|knew of|any|anyone? ; trying|struggling to find|hire|get ; in the market for ; is|are|they're|she's|he's short of|on ; requires|require ; wanted a|an ; would love|like a|an|some ; would|she'd|he'd|they'd love|like to meet|find|hire ; she'd|he'd|they'd love|like a|an|some ;
        looking to hire|find|meet|recruit|buy|rent|sell|get|raise ; is|are|he's|she's|they're looking to hire|find|meet|recruit|buy|rent|sell|get|raise ; desperate for ; short of ; pidiendo ;  they|who lack ; lacks|lacking ; ask if|whether i|we know|knew of|any|anyone? ; lacks
    """,
    "interest": """
        le|les re|super? gusta|gustan|encanta|encantan ; anda|esta clavado|clavada|metido|metida con|en ; vive para ;
        is|are|he's|she's|they're? mad|wild about ; is|he's|she's? a big fan of ;
        le|les interesa|interesan|interesaba ; le|les gusta|gustan ; le|les encanta|encantan ; le|les apasiona|apasionan ; le|les fascina|fascinan ; le|les chifla|flipa|flipan|mola|molan|late|copa|copan|entusiasma|entusiasman|obsesiona ;
        esta|estan? muy? interesado|interesada|interesados|interesadas en|por ; es|son? muy? fan|fanatica|fanatico|aficionada|aficionado|amante|apasionada|apasionado|entusiasta|loca|loco|friki|seguidora|seguidor de|del|a|al|por|con ;
        esta|anda? aprendiendo a? ; aprende|aprenden ; le|les importa|importan ; le|les preocupa|preocupan ; hobby|hobbies|aficion|aficiones|intereses|interes : ; tiene|mostro? mucho? interes en|por ; es muy de ; anda|esta metido|metida en ;
        practica|practican ; colecciona|coleccionan ; adora|adoran ; ama|aman ; juega|juegan al|a|tenis|futbol|padel|ajedrez ; corre maratones ; se interesa|interesan por ; le|les tira ; esta enganchada|enganchado a|con ; le|les va el|la ; quiere aprender a? ;
        is|are|she's|he's|they're? really|very|super|also|big|totally? into ; loves|love|likes|like|enjoys|enjoy|adores ; is|are|she's|he's|they're? really|very|super|also? keen on|about ; is|are|she's|he's|they're? really|very|super|also? interested in ;
        is|are|she's|he's|they're? really|very|super|also? passionate|curious|enthusiastic|crazy|nuts|excited about ; cares|care a? lot|deeply? about ; is|are|she's|he's? a? huge|big? fan of ; is|she's|he's? learning to? ; is|she's|he's? obsessed with ; is|she's|he's? fascinated by|with ;
        is|she's|he's? big|mad|hooked on ; hobby|hobbies|interests|interest : ; collects ; plays ; wants to learn ; has a passion for ; is? studying ; interest in
    """,
    "offer": """
        ofrece|ofrecen|ofrecio ; se? ofrecio a|para ; se ofrece|ofrecen a|para|como ; puede|pueden|podria|podrian ayudar|ayudarme|ayudarnos|ayudarle|apoyar|apoyarme|orientarme|asesorar|asesorarme|aportar|colaborar|echarme|echar una? mano? con|en|a|sobre|de? ; me|nos puede|pueden|podria ayudar|apoyar|orientar|asesorar|echar una? mano? con|en|a|sobre? ;
        me|nos puede|podria|puede|pueden presentar|conectar ; puede|pueden|podria presentarme|conectarme|conectarnos|presentarnos|dar|darme|prestar|prestarme|conseguir|conseguirme|ensenar|ensenarme|revisar|hacer ; sabe|saben mucho|bastante|un_monton|un_buen|harto|cantidad|un? de|sobre|hacer ; es? una? experta|experto|especialista|crack en|de|del ; domina|dominan ; tiene|tienen mucha? experiencia en|con ;
        tiene|tienen buenos|muchos? contactos en|con ; conoce|conocen bien|mucho ; conoce|conocen a mucha? gente en|de|del|que ; da|dan clases|talleres|asesoria|asesorias|cursos|mentorias de|en|sobre|a ; es|son muy? buena|bueno con|en|para ; maneja|manejan muy? bien? ; asesora|asesoran en|a|sobre ; ofrecimiento : ; presta|alquila ;
        offers|offer ; offered me|us? to|a|an|some ; offered me|us? help ; offered me|us ; offered ; offering ; happy|willing|glad|up|game to|for ; he's|she's|they're|is|are happy|willing|glad|up|game to|for ;  can|could help me|us|out|you|people? with|to|on|out? ; can|could introduce|connect|intro|teach|lend|share|show|give|review|advise|mentor me|us? to|with|on|about? ; happy|willing|glad|able|open to help|share|advise|mentor|review|teach|give|lend|introduce|talk me|us? with|on|about? ; knows|know a lot|loads|lots|tons|plenty|all? about ;
        knows|know everything about ; is|she's|he's? an? expert|specialist|specialised|specialized in|on|at ; is|are|she's|he's|they're? really|very|pretty|dead? good|great|brilliant|excellent|ace|amazing at|with|on ; specialises|specializes in ; has lots of? experience|expertise|background in|with|of|on ; is|are|she's|he's|they're? really|very|v? knowledgeable|savvy|clued_up about|on|in ; has|have good|great|lots of? contacts|connections in|at|with ; gives|runs|teaches classes|workshops|courses|lessons on|in|about? ; teaches ; could offer
    """,
    "promise": """
        i'm|i_am|we're sending|bringing|emailing|forwarding|mailing ; i'm|i_am|we're to ; said id ; yo quedo|quede en|de ;
        acordate|acuerdate|acordarme|acordarse|acordaos de|que ; no te? olvides|olvidar|olvidarme|olvidarte|olvidarse de|que? ; le|les? quede|quedamos debiendo|a_deber ; quede|quedamos debiendo ; quede|quedamos en que|de que ; me comprometi en ; tenes|tienes que ; tengo q ; acordamos ; ofreci ; le|les ofreci ; le|les dije que ; prometido : ; mi compromiso|tarea es|: ; me encargo|encargue de ; urge ; urge que ; me ofreci a ;
        i? said|told her|him|them? that? i'd|i'll|i_would|i_will ; i? need|have|got to|2 ; i? gotta|oughta ; i? offered to ; i? must|should|need_to remember to ; i? volunteered to ; i? vowed|swore|pledged to ; i? committed to ; on the hook for|to ; my action|task|todo|homework : ; due : ; don't let me forget to ; note to self : ; note to self ; we? agreed i'd|i'll|i_would|i_will ;
        le|les? prometi a? que|le|les? ; te prometi ; prometi ; he prometido ; le|les? he prometido ; me comprometi a|con ; quede|quedamos en|de|con|para que? ; quedo en|de ; tengo|tenemos que ; debo|debemos ; deberia ; hay que ; tendria|tendriamos|habria que ; pendiente|pendientes :|de|que? ; queda|quedan|quedo pendiente ; me toca ; toca ; voy|vamos a ; le|les voy|vamos a ; falta ; por hacer :? ;
        recordar|recordarme|recuerdame|recordame|recuerda|acordarme|acordarse|acuerdate de|que? ; no olvidar|olvidarme|olvides|olvidarse|olvidemos de|que? ; que no se me olvide|pase ; le|les dije|dijimos que? ; le|les ofreci|ofrecimos ; ofreci ; me ofreci a|para ; acordamos|acorde que|en|de? ; le|les debo|debemos ; tarea|tareas|seguimiento|compromiso|prometido|siguiente_paso|accion : ; me pidio|pidieron que ; le|les asegure que ;
        necesito|quiero|queria|quisiera ; tengo pendiente|pendientes de? ; hemos quedado en|de|para ; he quedado en|de ; te debo ; to-do|todo|to_do|action|actions|action_item|next_step|next_steps|pending|follow-up|followup|reminder :|-|is|to? ; nota para mi : ;
        i|we? promised her|him|them|you? to|that? ; i'll|we'll ; i|we will|shall ; will ; going to ; i'm|we're|i_am|we_are going|gonna to? ; gonna ; i|we need|have|got|ought to ; i've|we've got|promised|agreed to ; need|have|got|gotta to ; i|we? gotta ; i|we must ; must ; i|we? should ; should ; i|we? owe|owes her|him|them|you? ; remind|reminder me? to ; remember to ; don't|do_not|dont forget to ; not forget to ; i|we? said i'd|i'll|i_would|i_will|we'd|we'll|we_would ; told|assured her|him|them that? i'd|i'll|i_would|i_will|we'd|we'll ; i|we? agreed|offered|committed|volunteered|undertook to ; i want to ; we? agreed to|that|i'd ;
        i'd|i_would ; let's ; i am supposed to ; i'm supposed to ; asked me to ; wants me to ; make sure to ; i still need|have to ; i plan to ; promise : ; promised to
    """,
    "theirs": """
        dijo que me|nos ; me|nos dijo|dijeron que me|nos ; quedo en|de que me|nos ; me|nos esta debiendo ; me|nos ofrecio ; me|nos quedo debiendo|a_deber ; quedo debiendo|debiendome ; me|nos quedo|quedaron en|de ; me|nos tiene que ; tiene que mandarme|enviarme|pasarme|avisarme|responderme|confirmarme ; me|nos contestara|respondera|devolvera|traera|prestara|dara|hara|consigue|manda|pasa|envia|presenta|avisa|confirma ; contestara|respondera|confirmara ;
        promised|agreed|offered to connect|intro|introduce|send|get|put me|us ; he|she|they? 'll ; will|he'll|she'll|they'll get back to me|us ; he|she|they is|are? supposed to send|get|call|give me|us ; offered to introduce|connect|send|help|put|mentor me|us ; volunteered to ; is|are|he's|she's|they're sending|introducing|connecting|sharing|emailing me|us ; owe|owes me|us ;
        me|nos prometio|prometieron que? ; prometio|prometieron que? me? ; quedo|quedaron en|de que? ; se comprometio|comprometieron a ; me|nos va|van a ; va|van a mandarme|enviarme|pasarme|presentarme|avisarme|llamarme|escribirme|conectarme|ayudarme|compartirme|conseguirme ; me|nos dijo|dijeron que me|nos ; me|nos debe ; me|nos mandara|enviara|pasara|presentara|avisara|llamara|escribira|compartira|conectara|confirmara|conseguira ; me ha|han prometido que? ; ha|han prometido que? ; ella|el prometio ; me aseguro que ;
        promised me|us ; she|he|they promised me|us? to|that? ; has promised me|us? to? ; he'll|she'll|they'll ; he|she|they will ; is|are|he's|she's|they're going to send|intro|introduce|connect|share|call|email|get|give ; will send|intro|introduce|connect|share|call|email|get|give me|us ; he|she|they said he'd|she'd|they'd|he'll|she'll|they'll|he|she|they would|will? ; said he'd|she'd|they'd|he'll|she'll|they'll ; said he|she|they would|will ; says he'll|she'll|they'll ; he|she|they agreed|committed to ; owes me|us ; told me he'd|she'd|they'd|he'll|she'll|they'll|he|she|they would? ; agreed to send me
    """,
    "learned": """
        quiere|quieren ; esta|estan montando|preparando|lanzando|pensando|trabajando|escribiendo|desarrollando|abriendo|cansada|cansado|contenta|contento|embarazada|estresada|estresado|harta|harto ; acaba|acaban de ; se muda|mudo|va|caso|casa|jubila ; tiene|tienen ; dice|dijo|cuenta|conto que ; me conto|cuenta|dijo|comento que? ; va|van a ; su hija|hijo|esposa|marido|mujer|esposo|pareja|perro|mama|papa|empresa|equipo|proyecto ; vive|viven en ; lanzo|abrio|monto|cerro|publico ; dejo|deja|renuncio ; cambio de ; piensa|piensan ; planea|planean ;
        wants|want ; wants|wanted to ; is|are|she's|he's|they're building|launching|moving|thinking|working|writing|planning|starting|raising|opening|leaving|tired|expecting|getting ; just started|launched|moved|left|joined|sold|raised|closed|opened|had|got|became|finished ; has|have ; told me ; said that? ; mentioned that? ; is about to ; her|his|their daughter|son|wife|husband|partner|dog|kids|team|company|startup ; lives in ; plans|hopes|hoping to ; used to ; moved|moving to ; thinks
    """,
    "own": """
        ando|estoy|estamos|andamos|sigo|seguimos buscando|necesitando ; busco|buscamos|necesitamos ; i'm|we're|i_am|we_are looking|searching|hunting for ; we need|want a|an|some|more?
    """,
    "skip": """
        nothing for me to do ; nothing to do ; nada que hacer ; nada pendiente ; por si ; in case ; si ; if
    """,
    "introduced": """
        me|nos? presento|presentaron ; presentados|presentadas|presentado|presentada por ; nos presento ; gracias a ; por medio|via de ; a traves de ; por recomendacion de ; recomendada|recomendado|referida|referido por ; de parte de ; introduced|referred|recommended by ; introduced me|us|to to? ; through ; via ; intro from|by|via ; thanks to ; connected me|us to|with ; put me in touch|contact with
    """,
    "works": """
        teach|teaches|nurses|lectures|studies|volunteers|interns at ; ensena|estudia en ;
        labura|laburan|camella en|para|con|de? ; esta|estan? ahora en ; entro a trabajar en|a ;
        employed|based at|by ; is|he's|she's now with ; moved to ; heads up ; is|he's|she's the? ceo|cto|cfo|coo|head|founder|director of|at ; over at ;
        trabaja|trabajan|trabajaba|labora|chambea|curra en|para|con|como? ; es|son? parte de ; dirige|fundo|lidera|cofundo|fundaron|dirigen|preside|coordina|gestiona|lleva ; entro|entra|se incorporo a|en ; se pasa a ; ficho por ; su|sus empresa|startup|negocio|agencia|estudio|despacho|firma|se? llama? ; works|working|worked|work at|for|with|as|in ; is|are|he's|she's|they're now? working at|for|with|as ; is|he's|she's now? at ; runs|founded|leads|manages|heads|started|owns|directs|co-founded ; joined ; his|her|their company|startup|business|agency|firm is? called?
    """,
    "birthday": """
        cumple|cumpleanos|cumple_anos ; cumple|cumpleanos : ; su cumple|cumpleanos es? ; nacio ; birthday|bday|b-day is|on|:? ; her|his|their birthday|bday is|on|:? ; was? born on? ; aniversario ; anniversary ; turns
    """,
}

_MEET: dict[str, str] = {
    "coffee": """
        had|grabbed|took a? coffee|tea|drinks|pint|beer at|in|over ;
        tomar|tomarme|tomarnos|echar un|una cafe|cafecito|tinto ; he|hemos tomado un|una|unas? cafe|te|cana|canas|cortado ; tomarnos|tomamos|tome|tomando once ; cafecitos|feca|tecito|tecitos|te_verde ; un te con ; te con ; tea with ; had|grabbed? a? tea|espresso|cappuccino|matcha|chai with ;
        grabbed|had|shared a? couple|few of? beers|drinks|coffees ;
        cafe|cafecito|cafes|cafetito|cortado|tinto|tintico|mate|mates|matecito|birra|birras|cana|canas|cerveza|cervezas|chela|chelas|copas|vermut|vermu ; tome|tomamos|tomando vermut|mate|cafe|te|canas|cervezas ; tome|tomamos|tomando|tomar|tomarnos un|una|unos|unas|el cafe|cafecito|tinto|tintico|mate|mates|matecito|cana|canas|cerveza|cervezas|copa|copas|vino|vinos|te|cortado|vermut|chelas|birras|chocolate|trago|tragos ; nos tomamos un|una|unos|unas cafe|cafecito|tinto|mate|cana|canas|cerveza|cervezas|copa|vino|vinos|te|vermut ; eche|echamos un|unas? cafe|cana|canas|cerveza|mate|tinto ; me tome un|una cafe|cana|te|mate|tinto ;
        fui|fuimos|salimos a|por? un|unas|tomar? cafe|canas|cervezas|copas ; cafe virtual ; tome|tomamos|tomando algo ; had|grabbed|shared a drink|glass|bite ; a drink with ; quede|quedamos para|a un|tomar? cafe|canas ; mateamos ;
        happy_hour ; cafelito|cafelitos|brindis ; coffee|coffees|coffe|cofee|cofe|beer|beers|drinks|pint|pints|cuppa|espresso|latte|flat_white ; had? a? quick? coffee|tea|beer|cuppa|beers|drinks|pint|wine with ; grabbed|got|shared a? quick? coffee|tea|beer|beers|drinks|pint|cuppa with? ; met for a|some? coffee|tea|drinks|beers
    """,
    "meal": """
        had|have|grabbed|got|ate lunch|dinner|breakfast|brunch|supper|tea at|in ;
        lonche|lonchecito|cenita|almuercito|desayunito|onces|carne_asada|barbacoa|paella|pizza con ; comilona|sobremesa ; fui|fuimos a? un|una|al? asado|parrillada ; comimos|cenamos|almorzamos juntos ; nos juntamos a comer|cenar|almorzar|desayunar ; me|nos invito|invitaron a? un|una? comida|cena|almuerzo|desayuno ; sali|salimos a comer|cenar|almorzar ;
        bbq|barbecue|potluck|pizza|tacos|sushi|ramen with ; lunching|dining|breakfasted|brunched ; met for lunch|dinner|breakfast|brunch ; sushi|ramen|pizza|tacos|curry with ; over lunch|dinner|breakfast ;
        comida|almuerzo|cena|desayuno|brunch|merienda|comidita|asado|parrillada|once|tapas ; comer|almorzar|cenar|desayunar con ; comi|comimos|almorce|almorzamos|cene|cenamos|desayune|desayunamos|merende|merendamos|tapeamos ; comiendo|almorzando|cenando|desayunando ; he|hemos comido|cenado|desayunado|almorzado ; comido|cenado|desayunado|almorzado con ; fui|fuimos|salimos a comer|almorzar|cenar|desayunar ; quede|quedamos para|a comer|cenar|almorzar|desayunar ; me? invito a comer|cenar|almorzar|desayunar ;
        lunch|dinner|breakfast|supper|lunched|dined|brekkie|brekky|brekkers ; had|grabbed|ate|shared? a? quick|long|nice|working? lunch|dinner|breakfast|brunch|supper with ; took her|him|them out? to|for? lunch|dinner|breakfast
    """,
    "call": """
        charla|conversacion|platica|reunion|charlita telefonica|por_telefono ; tel|tfno|telefono con ; told me|us over|on|by the phone|blower ; told me|us by phone ;
        he|hemos llamado|telefoneado ; me|nos ha|han llamado|telefoneado ; llamando a ; acabo de colgar con? ; colgue con ; marque a ; le? hable|hablo por|al tel|telefono|cel|celular ; llamadita|telefonico ; conferencia telefonica ; por|al celular|cel|movil|fono ; me devolvio la llamada ; devolvi la llamada ; cruzamos llamada ;
        called|rung|dialled|dialed back ; just? got off the phone|call with? ; just got off a call with? ; follow-up|followup call ; follow up call ; had|took|got a? call ; spoke|speaking|chatted|talked on|over|by the? phone ; on the|a phone|call with ; calling ; phoning ; cold|conference call ; rung ;
        llamada|telefonazo|telefonema ; llame|llamo|llamaron|llamamos ; le|les llame ; la|lo|las|los llame ; me|nos llamo|llamaron ; marque|telefonee ; le marque ; hable|hablamos|hablando|hablo|conversacion|charla|charle|charlamos|platique|platicamos|converse por telefono|tel|fono|celular|llamada ; por telefono ;  me marco ; llamada telefonica|perdida ; me ha llamado ; he llamado ; le di un toque ; le pegue un|una llamado|llamada|telefonazo ;
        call|calls|phone_call|phonecall ; called|phoned|rang ;  off the phone with|to? ; phone|quick|short|catch-up|catchup|intro|discovery call ; on the phone|line ; by|over phone ; had a quick|long|short|good|great|nice? call ; gave her|him|them a call|ring ; jumped|hopped|got on a? quick? call ; called me ; rang me ; phoned me ; phone chat
    """,
    "video": """
        vid|vc call|chat with? ; vid call ;
        reunion|junta|sesion|cafe|charla|encuentro|entrevista|llamada virtual|online|remota|en_linea|por_video|de_video ; zoomcito|meets|zooms ; videollame ; hicimos un? zoom|meet|videollamada ; por meet ; videochat ;
        virtual|online|remote meeting|coffee|catch-up|catchup|chat|session|interview|call ; on|over a? zoom|teams|video|webex|hangout ; hangout|hangouts|google_hangout ; videochat|video-call|video_chat ; vc with ; zooming ;
        videollamada|videollamadas|videoconferencia|videocall|video_llamada|vc ; zoom|meet|teams|google_meet|skype|facetime|webex ; por|en|via un? zoom|meet|teams|google|google_meet|skype|facetime|videollamada|video|videoconferencia|webex ; llamada|reunion|call|junta|meeting|charla|sesion|cafe de|por|en|on|over|via video|zoom|meet|teams|google|skype|webex meet? ;
        video call|chat|meeting|conference ; zoomed|skyped|facetimed ; on|over|via zoom|teams|skype|facetime|google|video|webex meet|call? ; zoom|teams|meet|skype|video|google meet? call|meeting|chat|session
    """,
    "message": """
        msgd|msg'd|messgd me|us? ;
        dm'd|dm'ed|dmed me|us? ; x whats|whatsapp|wsp|wpp|wasap|wa ;
        he|hemos escrito|contactado ; me|nos ha|han escrito|contactado|respondido ; whatsappeamos|whatsapeamos|wasapee|whatsappee|guasap|guasapeamos|telegrameamos ; mande|envie|deje mensaje|whatsapp|audio ; me|nos? mando|dejo|envio mensaje|whatsapp|audio|nota ; me|nos contacto|escribio|hablo por linkedin|instagram|insta|whatsapp|wasap|twitter|facebook ; inbox ;
        texting|messaging|imessage|whatsapping|slacked|dming|dms ; dropped|left her|him|them|me? a line|note|message|voicemail ; slack message|msg|thread ; msg|msgs|voicenote|voicemail ; reached out to|on|via? ; chatted|chatting|chat|talked|spoke with? on|via|over whatsapp|linkedin|slack|telegram|signal|text ; on whatsapp|linkedin|slack|telegram ; linkedin|slack|instagram|insta|twitter|facebook dm|msg|message ;
        escribio|escribieron ; whatsapp|wasap|whats|wpp|wsp|telegram|sms|mensaje|mensajes|mensajito|dm|mp|texto|audio ; escribi|escribimos ; le|les escribi|escribimos ; me|nos escribio|escribieron ; me mando|envio|dejo un|una mensaje|mensajito|whatsapp|wasap|audio|dm|texto|whats|nota ; le mande|envie|deje un|una mensaje|mensajito|whatsapp|wasap|audio|dm|texto|whats|nota ; por whatsapp|wasap|telegram|linkedin|instagram|insta|mensaje|chat|slack|sms|dm|whats|wpp|signal|twitter|privado ; chatee|chateamos|chateando ; me contacto|contactaron ; contacte ; wasapeamos ; me respondio|contesto ; le respondi|conteste ; respondio|contesto ; hable|hablamos|charlamos|charle|platique|platicamos|converse por whatsapp|wasap|telegram|linkedin|instagram|chat|mensaje|slack ;
        text|texts|texted|text_message ; voice note|message|memo ; nota|mensaje|audio de voz ; messaged|dm'd|dmed|pinged|whatsapped ; message|messages|dm|dms from|to|with? ; on|via|over|by whatsapp|linkedin|telegram|slack|instagram|text|signal|messenger|dm ; wrote|written to? ; chatted on|over|via whatsapp|linkedin|slack|telegram ; reached out ; got|had|received|sent a text|message|dm|whatsapp|note from|to ; replied|responded ; texted me ; messaged me ; wrote to? me ; linkedin message ; whatsapp message
    """,
    "email": """
        le|les? he|hemos enviado|mandado|escrito un correo|mail|email ; me ha llegado|enviado|mandado un correo|mail|email ; correito|mailcito ; correo a|de|para|con ; mail|email a|al|para ;
        emailing ; follow-up|followup email|mail from|to|with ; replied|responded|answered by|via email ; email|mail thread|chain ; follow-up email|mail ; got|received|had email|mail|emails ;
        correo|correos|mail|mails|email|emails|e-mail|correo_electronico ; le|les escribi|mande|envie|respondi|conteste un|por correo|mail|email|e-mail ; me|nos escribio|mando|envio|respondio|contesto|llego un|por correo|mail|email|e-mail ; por correo|mail|email|e-mail ; mande|envie|escribi|recibi un correo|mail|email|e-mail ; intercambio de correos|mails|emails ; intercambiamos correos|mails|emails ;
        emailed|e-mailed|mailed ; by|via|over email|e-mail|mail ; email|e-mail|mail from|to|with|exchange ; got|received|had|sent|wrote an|a? email|mail|e-mail|reply ; emailed me ; exchanged emails ; email thread
    """,
    "meeting": """
        me|nos paro|pararon en la calle ; stopped me|us in the street|road|corridor ; me lo|la? cruce en ;
        me|nos he|hemos|ha|han reunido|visto|encontrado|topado|cruzado|juntado|tropezado con|a ; he|hemos visto|visitado|coincidido|charlado|conversado|quedado con|a ; me tropece con ; tropece con ; me encontre ; nos cruzamos ; sesion|clase|tutoria|asesoria|consulta|pasada|juntada|reencuentro con ; me junte ; pase a visitar a? ; vino a visitarme ; fui a visitar a? ; me vio ; recibi a ; atendi a ; vi a ; cachamos ; tuve|tuvimos sesion|entrevista ; hice networking con ; me|nos saludo|saludamos ;
        follow-up|followup meeting|chat|session ; mentoring|coaching|strategy|planning|working|training|feedback session ; session|appointment|stand-up|standup|huddle|brainstorm with ; walked|strolled|hiked with ; a walk with ; stopped|dropped|popped by|in to see? ; stopped|dropped|popped|called in on ; touched|touching base with ; touched base ; had|a|quick|brief? word|natter|chinwag|gossip|yarn with ; hosted ; saw ; ran across ; met|meet up? ; sat down with ; got|been introduced to ; shook hands with ; had|went an? interview|appointment with ; pitched|presented|demoed to ; sat next to ; shared a cab|taxi|ride with ; brainstormed with ; reunited with ; catching up with ; 1-on-1|1on1|121|f2f with? ;
        reunion|junta|entrevista|cita|encuentro|sesion|visita|quedada|mentoria ; me|nos reuni|reunimos|junte|juntamos ; reunidos|reunida|reunido ; conoci|conocimos ; he|hemos conocido ; vi|vimos a ; nos vimos ; me vi con ; me|nos tope|topamos|encontre|encontramos|cruce|cruzamos a|con ; encontre|encontramos a ; coincidi|coincidimos ; quede|quedamos con ; visite|visitamos ; pase a ver a? ; vino a verme ; charle|charlamos|platique|platicamos|converse|conversamos|conversacion|conversando|charlando|platicando|charlamos|platica|charla|chacharear con ; charle|charlamos|platique|platicamos|converse|conversamos ; me presentaron a? ; fui a ver a? ; estuve|estuvimos con ; me acerque a ; salude a ; saludamos a ; paseo|caminata con ; di un paseo ; compartimos|comparti mesa ; he visto a ; entreviste ; me entrevisto|recibio ; tuve|tuvimos una? reunion|junta|cita|sesion|entrevista ; nos encontramos ;
        met|meet|meeting|met_up ; met with ; met up with ; ran|bumped into ; came across ; caught|catch|catching up ; catch-up|catchup|1:1|one-on-one|1-1|sync|appointment|appt|interview|visit|sit-down ; caught up with ; chatted|chat|chatting|talk|hung out|had a chat with|to ; chatted ; saw ; sat down|next|beside with|to ; visited ; had a quick|long|short|good|great|nice? meeting|chat|catch-up|catchup|conversation|sync|one-on-one|1:1 with? ; was introduced to ; introduced to ; got to know ; got introduced to ; conversation with ; walk with ; interviewed ; spent time with ; connected with ; got together with ; hung out with ; crossed paths with ; reconnected with
    """,
    "talk": """
        hable|hablamos|he_hablado|hablado|hablando con ; hable|hablamos ; spoke|spoken|talked|talk to|with ; spoke|talked
    """,
    "event": """
        mesa_redonda|panel|ponencia|rueda_de_negocios|rueda|after_office|afteroffice|networking|conversatorio|aniversario|inauguracion|gala|boda|graduacion|bautizo|posada|convencion|cumbre|encuentro_de|coctel ; lanzamiento de ; presentacion del? libro ; en el|la rueda|mesa ; nos conocimos en ;
        careers|parents|awards|quiz|alumni|industry|open evening|night|day|morning ; networking drinks|event|breakfast|dinner|lunch|night|session|mixer|evening ; roundtable|round_table|keynote|hackathon|meetup|meet-up|mixer|symposium|forum|convention|tradeshow|trade_show|trade_fair|gala|reception|open_day|demo_day|career_fair|job_fair|wedding|fundraiser|webinar|bootcamp|masterclass|book_launch|product_launch ; at|from the? chamber|alumni|gala|wedding breakfast|dinner|drinks|event|party|reunion ;
        evento|feria|congreso|meetup|foro|jornada|jornadas|hackathon|festival|seminario|simposio|taller|conferencia|charla|webinar|coloquio|expo ; evento|encuentro|desayuno|coctel|sesion|noche de? networking ; fui|fuimos|asisti|asistimos|estuve|acudi a|al|en un|una|la|el? evento|feria|congreso|meetup|foro|jornada|jornadas|hackathon|festival|seminario|taller|conferencia|charla|networking|webinar|coloquio ;
        event|conference|summit|fair|workshop|panel|expo|seminar ; attended|went|was at|to? a|an|the event|conference|summit|fair|workshop|meetup|panel|expo|seminar|talk
    """,
}

# Words that may stand between the start of a clause and its trigger.
LEAD_IN = frozenset(
    """le les me se nos te la lo las los el ella ellos ellas yo nosotros y e tambien ademas ahora hoy quien quienes que ya solo aun todavia
    ahorita pero porque pues luego despues entonces no nunca tampoco jamas bastante mucho muy realmente sobre todo cual
    he she they we i it who and also now just still really is are was were has have had been currently but so because then 's isn't aren't
    doesn't don't didn't not never that which always hey ok actually apparently sigue probablemente seguro mostly desperately urgently urgentemente
    longer nadie nobody dice says said dijo que ni neither nor both ambos ambas""".split()
)
NEGATION = frozenset(
    "no nunca jamas tampoco ni sin nadie nobody not never doesn't don't didn't isn't aren't wasn't won't haven't hasn't cannot can't couldn't without neither no-longer nor".split()
)
NOTHING = frozenset("nada nadie ninguno ninguna ningun nothing anything anyone nobody none".split())
FIRST_PERSON = frozenset("yo nosotros nosotras i we i'm i'll i'd i've we'll we're".split())
THIRD_PERSON = frozenset("el ella ellos ellas he she they he's she's they're who quien".split())
CLITIC_VERBS = frozenset(
    """mando paso envio comparto escribo llamo presento aviso confirmo busco consigo reenvio regreso hago armo sugiero ofrezco redacto corrijo traduzco firmo recojo acerco regalo agradezco imprimo adjunto deposito arreglo subo bajo devuelvo invito marco hablo recomiendo conecto
    ayudo resuelvo coordino organizo reservo miro compro pago entrego gestiono averiguo pregunto cotizo dejo pongo cobro facturo acompano apoyo agrego comento
    oriento asesoro consulto transfiero doy llevo cuento respondo contesto digo remito adelanto muestro explico preparo reviso traigo presto propongo agendo""".split()
)
ACTIONS_ES = frozenset(
    """mandar enviar pasar compartir escribir llamar presentar avisar confirmar buscar conseguir reenviar devolver invitar agendar hablar
    recomendar conectar dar llevar contar responder contestar decir remitir mostrar explicar preparar revisar traer prestar proponer pedir preguntar
    felicitar agradecer agradecerle quedar coordinar organizar reservar comprar pagar terminar leer hacer cerrar mover actualizar acompanar apuntar anotar
    ayudar visitar subir publicar cotizar entregar firmar retomar sugerir investigar facturar ver verificar marcar poner armar seguir definir
    programar concretar contactar saludar regalar ofrecer cobrar transferir imprimir mirar estudiar registrar inscribir apuntarse cancelar negociar
    reunirme probar resolver gestionar tramitar consultar completar mostrar adelantar depositar abonar facilitar recoger retirar dejar meter sacar subir bajar arreglar montar crear
    dibujar disenar traducir grabar editar comentar opinar evaluar calificar elegir decidir mediar interceder gestar gestionar agradecerles reenviar remitir indagar rastrear chequear checar averiguar redactar corregir editar publicar escanear firmar aceptar responder vender""".split()
)
ACTIONS_EN = frozenset(
    """send email call text intro introduce share circulate follow schedule book invite ask check review write forward ping remind buy bring help give
    pay prepare connect set get reply lend recommend find look read confirm update thank congratulate pass put message take order plan cancel renew compare apply register sort try deliver translate print pick phone ring return follow-up followup
    ship lend chase deliver feed drop post upload download finalise finalize complete hand gift refer nominate vouch endorse point bake walk water teach coach mentor collect settle transfer refund
    confirm reconnect loop hook connect catch get grab reconcile proofread edit record publish quote invoice prep research source scan dig add include tag nudge hire redo resend rewrite rework revise prod swap borrow fetch clean apologise apologize rsvp mention
    leave rebook reschedule repair replace install tidy unlock empty collect rearrange reorder
    organise organize arrange draft submit sign finish tell let make show drop chase circle visit mail respond fix""".split()
)
STOP_CAPS = frozenset(
    """el la los las un una le les me se nos te su sus mi mis y o pero que si no con sin en de del al a por para muy mas ya hoy ayer manana anoche
    antier anteayer tras desde hasta luego despues entonces tambien ademas gran gracias gusto super buen buena bonita bonito larga largo breve
    rapida rapido nuevo nueva primera primer segunda hola oye nota idea pendiente pendientes importante urgente ojo ella ellos es son fue era esta estan
    estuvo tiene hay hubo he ha cuando donde como porque todo todos cada ambos otra otro este esta estos ese esa busca necesita quiere ofrece
    tras ante entre segun interesante excelente increible pedir quizas tal vez
    the a an i he she they we it you her his their my our your at on in to from for with by of and or but so if not no yes is are was were has
    had have do does did will would can could should may might must this that these those there here who what when where why how great good
    nice quick short long big new first second today tomorrow yesterday tonight last next every also just still then now after before during
    while since interesting lovely amazing really very ando estoy estamos never nunca jamas again note i'd i'll i'm i've we'd we'll he'll she'll they'll don't does did didn't let note idea please remember let's hi hey ok oh one two three some any all both each another
    other more most super fun brief back over out up off about apparently turns
    monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre january february march april june july august
    september october november december navidad christmas""".split()
)


def _expand(phrase: str) -> list[tuple[str, ...]]:
    """All the readings of one phrase: ``le|les gusta`` is two, ``muy? fan`` too."""
    slots = []
    for word in phrase.split():
        optional = word.endswith("?")
        slots.append(word.rstrip("?").split("|") + ([""] if optional else []))
    return [reading for words in product(*slots) if (reading := tuple(" ".join(words).replace("_", " ").split()))]


# Spain says “me ha pedido” where America says “me pidió”, and notes leave the auxiliary out: “hablado con Ana”.
_PERFECT = {
    "pidio": "ha pedido", "pidieron": "han pedido", "ofrecio": "ha ofrecido", "ofrecieron": "han ofrecido", "prometio": "ha prometido",
    "prometieron": "han prometido", "quedo": "ha quedado", "quedaron": "han quedado", "presento": "ha presentado", "presentaron": "han presentado",
    "dijo": "ha dicho", "dijeron": "han dicho", "pregunto": "ha preguntado", "preguntaron": "han preguntado", "encargo": "ha encargado",
    "invito": "ha invitado", "conto": "ha contado", "dejo": "ha dejado", "lanzo": "ha lanzado", "abrio": "ha abierto", "monto": "ha montado",
}  # fmt: skip


def _perfect(reading: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The reading, and how Spain would say it."""
    forms = [reading]
    if any(word in _PERFECT for word in reading):
        forms.append(tuple(" ".join(_PERFECT.get(word, word) for word in reading).split()))
    if reading[0] == "he" and len(reading) > 2 and reading[1].endswith(("ado", "ido")):
        forms.append(reading[1:])
    return forms


def _table() -> dict[tuple[str, ...], Tag]:
    table: dict[tuple[str, ...], Tag] = {}
    tagged = [(f"meet:{kind}", block) for kind, block in _MEET.items()] + list(_PHRASES.items())
    for tag, block in tagged:
        for phrase in block.split(";"):
            for reading in _expand(phrase.strip()):
                for form in _perfect(reading):
                    table.setdefault(form, tag)
    return table


# Folded phrase → tag, and for each first word the longest phrase that it opens.
TRIGGERS = _table()
LONGEST: dict[str, int] = {}
for _reading in TRIGGERS:
    LONGEST[_reading[0]] = max(len(_reading), LONGEST.get(_reading[0], 0))
