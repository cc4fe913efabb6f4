# ruff: noqa: E501 — word lists and tables read best as written
"""Closed lists that tell a person from an organisation, a place or an event. Folded words."""

FIRST_NAMES = frozenset(
    """
    aaron abel abigail abril ada adan adela adriana adrian agata agustin agustina aida aitana aitor alan alba albert alberto alejandra
    alejandro alex alexa alexander alexandra alfonso alfredo alice alicia alina alison alma alonso alvaro amalia amanda amara amaru amaya
    amelia amir amy ana anahi andrea andres andrew andy angel angela angeles angelica anika anita ann anna anne annie antonia antonio anu
    araceli ariadna ariana ariel armando arturo asha ashley astrid augusto aurora axel aylin barbara bautista beatriz begona belen ben benito
    benjamin berenice bernardo berta beth bill blanca bob boris brad brandon brenda brian bruce bruno bryan camila camilo carla carlos carmen
    carol carolina caroline cassandra catalina catherine cecilia celeste celia cesar chao charles charlie charlotte chen chloe chris christian
    christine christopher claire clara claudia claudio clemente concepcion concha connor consuelo craig cristian cristina cristobal cruz cynthia
    dafne daisy javi edu juanpa patri isa bea sofi cata andre majo mafer marifer angie migue monse pao clau vivi conchi conchita helga
    haruki letty darius soraya imran lou nell gerald patty wendy will mia duncan colin bianca femi tolu trish denise chuck hank ned stan walt wally gus ollie alfie archie ava lily olive maeve nell
    thea rory finn jesper lars sven erik astrid magnus anders nils jens klaus dieter jurgen hans gunther greta anke elke otto heinz marek pavel jan
    tomasz agnieszka katarzyna piotr ivana dmitri sergei natasha svetlana mehmet ayse leyla fatma zeynep kemal emre rajesh suresh anita lakshmi
    sunita amit ankit pooja kavya ananya sanjana aditya karan varun ritu manish ashok kunal mohamad abdul abdullah ibrahim mustafa karim youssef
    tariq zainab yasmine samira salim idris kwasi ama abena tunde chinedu adaeze zanele thabo lerato juma amani wambui hye seo jin soo mei hui
    xin yu jing lei feng jiro haruto sakura akira naoko yumi takeshi linh thuy minh anh tuan coti seba nico cami flor mica agus luchi juli
    sole vero caro gime naty dani fede mati maxi rodri nahu santi tincho pelu jime romi ceci lauri mony ale gabi cris mireia nuria judit neus
    montse merce jordi pep quim ferran oriol xisco iban unax haizea nekane arantxa koldo mikel itziar amets edurne uxue garazi brais xoan uxia
    antia sabela iago breixo candela rocio macarena triana jaume vicent empar wilmer yeison brayan leidy yuliana jhon edwin yamile nubia
    marleny gladys nidia fanor albeiro jairo hernando ancizar wilber waldo nilda juvenal eusebio saturnino policarpo eleuterio
    rufino crispin anselmo fulgencio hilario damaris yaretzi citlali tonatiuh cuauhtemoc nayelli itzayana janeth lizbeth lizeth arely yazmin
    odette ivette jeannette georgina ernestina evangelina enriqueta herminia leonel ezequiel lautaro bautista benicio
    dante felicitas guadalupe morena uma lihue ayelen estanislao leopoldo maximiliano teodoro
    magali ornella pierina fiorella mayra roxana damian dan dana dani daniel april may june abril august daniela danielle danny dario dave david debbie deborah deepa deepak delia denis denise dennis derek
    diana diane diego dolores dominic domingo donna dora doris dulce dylan ed edgar edith edmundo eduardo edward efrain elaine elba elena
    eleanor eli elias elisa elizabeth ella ellen elliot eloisa elsa elvira emily emilia emiliano emilio emma enrique eric erica erik erika
    ernesto esteban estela esther ethan eugenia eugenio eva evan evelyn fabian fabio fabiola fanny fatima federico felicia felipe felix fermin
    fernanda fernando fiona florencia francesca francis francisca francisco frank fran fred gabriel gabriela gareth gary gavin gema genoveva
    george gerald gerardo german gilberto gina giovanni gisela glenn gloria gonzalo grace graciela graham greg gregorio greta guadalupe
    guillermina guillermo gustavo hannah harold harriet harry hassan hector heather helen helena heidi henry heriberto hernan hilda holly horacio
    hugo humberto ian ignacio iker imran ines ingrid inigo irene iris irma isaac isabel isabella isabelle isaias isidro ismael itzel ivan
    ivonne jack jackie jacob jacobo jade jaime jake james jamie jan jane janet jasmine jason javier jean jeff jen jennifer jenny jeremy
    jess jesse jessica jesus jill jim jimena jimmy jo joan joana joanna joaquin joe joel john johanna jon jonas jonathan jordan jordi jorge jose
    josefa josefina josh joshua josue juan juana juancho judith judy julia julian juliana julie julieta julio jun karen karina karim karl karla
    kate katherine kathy katia katie kay keiko keith kelly ken kenji kenneth kevin khalid kim kiran kwame lara larry laura lauren laurie
    leandro lee leila lena leo leon leonardo leonor leslie leticia lewis liam lidia lili lilia liliana lina linda lisa liu liz lola lolita
    lorena lorenzo louis louise lourdes lucas lucero lucia luciana luciano lucy luis luisa luke luz lydia mabel macarena magali magda
    magdalena maite manuel manuela manolo mar marc marcela marcelo marco marcos marcus margaret margarita maria mariam mariana mariano maribel
    maricarmen mariel marina mario marion marisa marisol mark marta martha martin martina mary mateo matias matt matthew mauricio max maya
    mayte megan mei melanie melina melisa melissa mercedes micaela michael michelle miguel mike mikel milagros mildred miranda miriam moises
    mohammed mohamed molly monica montserrat muriel nadia nahia nahuel nancy naomi natalia natalie natasha nathan nayeli neil nelson nerea nestor
    nick nicole nicolas nicholas nieves nikhil nina noa noah noelia noemi nora norberto norma nuria octavio ofelia olga oliver olivia omar oriol
    oscar osvaldo owen pablo pacho paco paloma pamela paola pascual patricia patricio patrick patsy patty paul paula paulina paz pedro penelope
    pepa pepe perla pete peter petra phil philip phoebe pia pilar polly priya rachel rafa rafael raj rahul ralph ramiro ramon raquel raul ravi ray
    rebeca rebecca regina reinaldo renata rene reyna ricardo richard rick rita rob robert roberta roberto robin rocio rodolfo rodrigo
    rogelio roger roman romina ron ronald rosa rosalia rosana rosario rose roxana ruben ruby rupert russell ruth ryan sabina sabrina sally salma
    salvador sam samantha samir samuel sandra santi santiago santino sara sarah saul scott sean sebastian selena selma serena sergio
    sharon sheila shreya silvia simon simone sofia sol soledad sonia sophia sophie stacy stella stephen stephanie steve steven stuart sue susan susana
    suzanne sylvia tadeo tamara tania tara tatiana ted teo teresa teresita tere terry thelma theo thomas tim timothy tina toby todd tobias tom tomas tommy
    tony tonia tracy trini uriel ursula valentin valentina valeria valerie vanessa vera veronica vicente victor victoria vincent violeta
    virginia viviana wanda wayne wei wendy wil wilfredo william ximena xavier xochitl yadira yago yamila yan yara yasmin yesenia yolanda yosef yuki yuri
    zach zoe zoila zara zulema beto chucho charo chema chela chayo chus cris curro edu fer gabi gabo guille ito iria juanjo juanma kike lalo lucho lupe
    lupita mafe maca manu mari meche memo moncho nacho nando nico nena nuri pancho pati paqui pau pepi pili quique rosi rulo santi seba susi tato
    tavo tino toni tono txema vale vicky xavi yoli ainhoa ane unai jone gorka asier eneko leire maialen aina arnau laia marti pol roger meritxell
    martirio amparo azucena celina dalia eliana elisabet estefania fabrizio facundo franco gaston guido jazmin joaquina julissa ludmila luana
    malena maximo milton morena nahir nestor noel paolo renzo rolando rosaura thiago tomasa ulises valentino wilson yenny zulma aisha amina chidi
    emeka fatou ifeoma kofi ngozi hiroshi sakura ling xiao ming sanjay anjali arjun divya meera neha rohan vikram ahmed ali hana layla omar yusuf
    olu siobhan niamh aoife declan eoin ciaran rhys gwen alistair fergus ewan isla morag nigel trevor colin barry hazel ivy poppy freya jenna
    brooke kayla tyler austin chad kyle travis dustin caleb mason logan aria harper avery riley morgan casey taylor dwayne tasha keisha jamal malik
    aarav abdiel abla achieng adalberto adam adolfo agapito agueda aiko ainara alessandro alessia alfred allison alvar amador amber
    anastasia andrei angus anil anja annabel annette anselma antolin antonella aquiles arcadio ariadne aritz arlene arnoldo artemio
    arthur astri audrey aurelio ayman azul baldomero baltazar bartolome basilio bastian beata beatrice becca becky benoit bernabe
    bernard bernardita bernice bethany beverly bilal birgit blake bogdan bonifacio bonnie bradley braulio brett brigida bruna bryce
    burak byron caitlin calixto calvin cameron camille candelaria candice caridad carina carl carly carmelo carmina casandra casimiro
    catarina cedric celine cesareo cheryl chiara chioma christina chukwu cindy clarissa clark clemencia cleotilde cliff clinton clive
    clotilde cody colette connie conrado constantino constanza cora cosme courtney curtis dagoberto daichi dale dalila damaso damon
    danitza darlene darren darryl davina dayo dean delfina della demetrio deniz desiderio desmond deyanira diogenes dionisio dominique
    donato doreen dorothy drew duane dwight edelmira edwina efren efua eileen eladio eleazar elif eligio elise eliza ellie elsie elvia
    emerita emiliana emine encarnacion engracia epifanio ermelinda ernest escolastica esme esmeralda esperanza estefany estelle eulalia
    eulogio eunice eusebia evangeline evaristo everett ezequiela facunda farah farai fatimah faustino fausto faye federica feliciano
    felicidad felicity filemon filiberto filomena flavia flavio florian floriberto floyd fortunato freddie frederick freja froilan
    fulvio gabrielle gadiel gael gail garbine gemma genaro geoff geoffrey georgie geronimo gertrudis gervasio gilbert gildardo giles
    gillian ginebra ginger giulia gordon graciano gumersindo gwyneth hamish hamza haoran harvey hattie haydee heladio helio henrietta
    herman hermelinda hermenegildo herminio higinio hipolito honorio hortensia hugh humphrey hyun ida idalia ignacia ikal iktan
    ildefonso imad imogen inaki inmaculada inocencio ioana isaura isela iselda ishaan isidora itzia jacinta jacinto jacques jaquelin
    jaqueline jared jarvis jasper jeffrey jeremiah jeremias jerome jeronimo jerry jisoo joanne joceline jocelyn jodie johann jonatan
    joni jorg joseba josie jovita joyce juliette justin justine juvencio kamau kara karima karime katja katrina katya kayleigh kelvin
    kendra kenia kerry kirsten kirsty kurt kwabena kwang lamberto lance latifa laureano lazaro leigh leobardo leocadia leonard leoncio
    leopolda leroy lesley lester liborio ligia lillian lin lindiwe linnea lionel lisandro lizandro lloyd lorraine lottie luca lucila
    lucrecia ludivina luisana lukas luther lynn macario maddi madeline maggie malcolm mandla manola marcelino marcia marcial margarito
    margot maricela maricruz marilyn marisela marjorie markus marlene marshall maruja marvin mathilde matilda matilde matteo matthias
    maura maureen maurice melchor melinda mercedario mert mette mick mihai mikkel millie milo milos mindy mingyu minjun mirari miren
    mireya mitch modesto moira mona monserrat nabor nadim nadine nagore nahomi narciso nate nathaniel natividad nazario neal nestora
    nicanor nicolasa nisha nitin nneka noemy nohemi nomsa norberta norman nour obdulia obinna octavia odalys oihane olegario olimpia
    oralia oskar oswald otieno otilia otis ovidio pancracio parker pascuala patxi pearl percy petronila philippa phuong phyllis pierre
    pippa porfirio preston prisciliano priscilla priti prudencio quentin quinn quintin radu raimundo rakesh ramona randall rania
    raymond raymundo refugio reggie reginald remedios remigio renato reynaldo rhonda rigoberto rodney roland romeo romualdo roque
    rosalba rosalina rosalind rosalinda rosamaria rosemary rosendo rosie rowan roy rufus ruperto rutilio ryo sachin sadie sagrario
    salome samanta samara samer sandro sanjeev satoshi saturnina seth severiano shane shannon shaun shawn shelley shilpa sidney sienna
    silvana silverio silvestre silvina simona sipho sixto socorro sofie soren spencer stanley stefan stefania stefanie sunil sybil
    tabitha takashi tarcisio tarek tatum telma tendai teofilo terence tess tessa thanh theodore tiburcio tilda timoteo tirso tobi tobin
    toribio tranquilino trent trinidad tristan trudy ubaldo uche ulrich ulrike ulysses urbano usman uwe valdemar valente venancio
    verity vernon vianey victoriano vijay vilma vince viola virgilio viridiana vivek vivian vivienne walid wallace wanjiku warren
    wenceslao wendell whitney wilbur wilma winston wole wolfgang xabier xiomara yahaira yanet yaneth yasin yaw yessica yewande yifan
    irati saioa asun amaranta millaray virtudes chelo asuncion iratxe naroa eider itxaso oihana izaro malen ander julen oier aimar markel
    benat ibai enaut gaizka txomin ximo vicenta puri encarna encarni loli tonito mamen menchu merche marichu quino chencho pepito juanito
    miguelito luisito carlitos rosita carmencita dulcinea agripina casilda prisca eloy elio enzo yeray aday acoraida guayarmina airam nauzet
    idaira yurena saray lia carlota dawn violet pat gene ellis bev cecily wren reuben penny marg shirley lyn lynne pam sheryl deb barb liv
    nat nath viv zac teddy tilly evie maisie immy izzy flo bertie monty jago caspian orla saoirse cian oisin tadhg conor finnbar eilish
    roisin grainne padraig shauna kieran keiran brendan brenna bronwyn rhiannon huw ieuan sioned angharad ffion eilidh mairi catriona
    callum lachlan struan ruaridh deshawn tyrone latoya shanice monique denzel akosua chiamaka ifeanyi funmi segun yemi tayo kemi aarti
    gita meena neeta reena rekha rina seema sneha swati usha vani arun gopal mohit pankaj rohit shyam vikas ying hao jie qing emi kaori
    miki rie yoko min-jun seo-yeon ji-woo yolotzin yumiko yvette yvonne zacarias zachary zack zaida zaira zelda zenaida zoraida zuzanna
    aaliyah abelardo abundio acacio adair addie adebayo adega adelaida adele adelfa adelina adjoa adnan adrienne aidan aidee ailbhe ailsa aine
    aisling aitziber akash akintola alaitz alana alastair alcides alcira alda aldo alec aleix alejo aleksandra alexis alfio alfonsina algernon
    alirio allegra almudena altagracia alvin amagoia amaka amal amarilis ambrosio amelie amos anabel anacleta anacleto andoni aneesa anel ania
    anibal annabelle anoushka anthea anton anwar anwen anxo apolonia arabella aracely archibald argelia arkaitz armida arnold arnulfo arsenio
    arvind asad asdrubal ashton atilio aubrey augustus aurelia avelina averil avril ayesha balbina baltasar barnaby bartek bartholomew beatrix
    belinda belisario benedict benigno benita bernadette bernarda bernardino bert bertha bertram bethan betsabe betsaida bette bettina betty
    beverley bibiana bieito biel bisi blasina blodwen blythe bobby bongani branca brandi bridget brigid briseida bryn bryony burt candida carme
    carmel carmela carole carrie carwyn casiano cassie catalino cathal cathy catrin cayetana cayetano cecilio celedonio celestino cenobio cerys
    chabela chabelo chandra chantal charlene charmaine chelsea cherie chika chrissie christa christabel christelle christy chuy ciara cipriano
    cirilo ciro clarence claudina clemmie cleo clodagh colleen coqui cordelia corey corina corinne cornelio cornelius covadonga crescencio
    cressida crisanto cristal cristobalina cuqui cyril czeslaw dafydd daithi danilo daphne darcy darnell daryl deandre deidre deirdre delfino
    delilah delphine delroy delyth demetria denny dermot derrick desiree devika devin dexter dilys dinah dinesh doloritas dolors domitila donal
    donald donnacha donovan dorota dorotea dorothea doug dougal douglas dudley eamon ebele ebony eddie edelmiro edgardo edilberto edmund edna
    effie egbert egidio eguzkine eirian eirlys eleri eliazar elida elijah elin elinor eliseo elixabete elliott elmer elodia elodie eloina eloise
    elpidio elspeth elton elvis emelia emelina emeterio emmanuel emmeline emrys enda endika enedina enid eoghan erasmo eritz erlantz ernie errol
    estel ethel euclides eufemia eugene eulises eustaquio evelia evelio ewa ezra fabiana fabricio faisal farid farrah fawzia felipa fenella fergal
    fermina fermintxo ferriol fidel fidelia finlay finley fintan fionn fionnuala fito fitz fleur flora florentina florentino florinda folake
    foncho frances francine freda fructuoso gabino gabriella garfield garth gaspar gaynor geeta gela georgette geraint geraldine gerard gerardina
    germana gerry gertrude gethin gideon gilda gines giovanna girish gisella glenda glenys godfrey gonzala gorane gotzon govind goyo gregoria
    gregory gretchen griselda grzegorz gude guinevere guiu gwenda gwendolyn gwyn hakeem halina hamid hani harish haritz hayley heberto hefin
    heliodoro heraclio herbert herlinda hermes hester hilary hiram homer horace hubert hussein ifan ignasi ignatius ikenna ilse imani imanol
    imelda inaxio indira inga iolo iona iracema irena ireneo isabela isaiah isidoro ismail isobel itsaso ivor iwan izan jacek jacqueline jaden
    jaimito jameel jamil jamila janelle janice janine janusz javiera jaya jayden jeanette jeanne jeannie jefferson jemima jennie jesica jesusa
    jesusita jethro jillian joaquim johana johnny jokin jolanta jolene jonah jordana jorgelina josep josephine josiah josune juanita juliet juno
    justina justyna jyoti kaitlin kalpana kamal kamala kasia kasim katharine kathleen kathryn keeley keira kelechi kelsey kenny kepa khadija
    khaled kiki kimberley kimberly kojo krishna kristen kristin kristina krzysztof kunle kwaku kylie ladislao ladonna laila lamar lana lanre
    larissa latasha latonya laurel laurence lavinia lawrence leah leanne lencho lenny lenora leona leonidas lianne licha lichita lierni lila
    lilian lindsay lindsey linus lisbeth livia llinos lluc lluis loida lois lonnie loreto loretta lori lorna louisa luanne luchita lucille lucinda
    lukasz lulu lynda lynette lynsey maciej mackenzie maddie madeleine madge madhu mahesh mahmoud maia mairead majid malachy malgorzata mandy
    manisha manju manolita mara marcal marcel marcelina marcella marcin margery margie marguerite mariah marian marianne marie mariela marilu
    mariona marissa maritza marlon marlowe marsha marty maruxa maryam mateusz maud maude mauro mavis maximino maxine maxwell mechis meenakshi meg
    mehdi meinir melania melchora melquiades melvin mencia meredith merle merrill mervyn mhairi micah michaela michal mickey milagritos milena
    mili millicent minerva minnie miquel mira mirella mirna mirta mitzi mollie monika mortimer morwenna moses mounir muhammad mukesh mwangi
    myfanwy myles myra myrna myron myrtle nabil nacha naco naiara nalini nandini narcis nasreen naveen nazareno nelida nellie neme nemesio nerys
    nesta neville nicasio nicola nikki njeri nkechi nnamdi noe noelle nolan noor norah noreen noura nuala nuno odessa odilia olaf olatz oleg
    oliverio olwen omari ondina oneyda oona oonagh ophelia oprah oran orlando orson otoniel owain padma padmini paige pallavi palmira pandora
    paquita parminder parveen paskual patti paulette pauline paulino pawel payton pedrito peggy pelayo perry petrona phillip philomena pierce
    piers pieter pilarica plinio policarpa portia pradeep prakash preeti pricila priyanka przemek queenie quico quirino quiteria rachael radek
    radha rafaela rafal rafferty rafi raghu rajan rajani ramesh randy raphael rashid reagan reece renee rhea rhoda rhodri ricky rigby rima robbie
    robyn rochelle rocky roddy roderick rohini rolf ronan ronnie rosalie rosalyn rosamund roscoe roseanne roselia roser rowena roxanne royston
    ruairi rubina rufina ruperta russ ryszard sabas sabino salomon sami sammy samson sandeep sandhya sangeeta sasha scarlett sebastiana secundino
    segismundo selim selina senan serafin serafina serapio sergi severino severo shabana shaheen shalini shania shanika shaniqua shantelle shaz
    sheena sheldon sherri shireen shiv shobha shona shweta sian sibyl sid sigfrido sigrid silas sile silvano silveria simi sindhu sinead sirley
    slawek solomon solveig sonya sorcha stacey stu subhash sudha sujata sumit sundeep susanna susannah susie suzy swapna sylvester tadeusz taiwo
    talia tamer tamsin tanya tarquin tegan teodora teodosio teofila terrence terri thaddeus themba theodora theresa tiffany tito titus tona tonita
    tonya tori toribia torin tracey trey trina trixie troy tudur tulio urko urszula uxio valen valeriano valerio vandana vanesa vaughn veena velma
    venetia verna veva vickie victorino vidya vikki vinod virgil vivien wael wahid walter wangari wanjiru wesley wilfred wilhelmina willa willard
    willie wilmar winifred winnie winona wojtek xabi xena xenia xiana xulio yaa yahir yamilet yanina yayo yeni yiannis yinka yovani yuli yuridia
    zadie zahra zaid zane zbigniew zebedee zeke zena zenobia zenon zigor zofia zora zulay zuri zurine
    """.split()
)

SURNAMES = frozenset(
    """
    mesa acosta acuna aguilar aguirre alarcon alcantara aldana alonso alvarado alvarez andrade aranda arias arroyo avila ayala ballesteros barrera
    barrios bautista becerra beltran benitez bermudez bernal blanco bravo bru bustamante caballero cabello cabrera calderon camacho campos cano
    cantu cardenas carrasco carrillo castaneda castellanos castillo castro cervantes chan chavez contreras cordero cordova corona cortes cruz
    cuevas delgado diaz dominguez duran echeverri ek escobar espinosa espinoza esquivel estrada etxebarria fernandez ferrer ferreyra figueroa
    flores franco fuentes galindo gallardo gallegos gallo galvez garcia garza gil gimenez giraldo gomez gonzalez guerra guerrero gutierrez guzman
    hernandez herrera hidalgo huerta hurtado ibanez ibarra iglesias jaramillo jimenez juarez ku lara leal leon lopez lorenzo lozano lugo luna
    macias maldonado marin marquez marroquin martinez medina mejia mendez mendoza mercado merino meza miranda molina montero montes montoya mora morales moreno
    moya munoz murillo nava navarro nieto nunez ocampo ochoa olivares ordonez orozco ortega ortiz osorio ospina pacheco padilla palacios paredes parra
    pascual pastor paz pena perez pineda ponce portillo prieto quiroga quintero quispe ramirez ramos rangel restrepo rey reyes rico rincon rios rivas
    rivera robles rocha rodriguez rojas roman romero rosales rosas rubio ruiz salas salazar salgado salinas sanchez sandoval santana santillan santos sanz
    serrano sierra silva solis soria sosa soto suarez tapia tellez torres trejo trujillo urbina uribe valdez valencia valenzuela vargas
    vazquez vasquez vega velasco velazquez velez vera vidal villa villalobos villanueva villarreal villegas yanez zamora zapata zavala zuniga
    smith johnson williams brown jones miller davis wilson anderson thomas taylor moore jackson white harris clark lewis robinson walker
    young wright hill green adams baker nelson carter mitchell roberts turner phillips campbell parker evans edwards collins stewart
    murphy cook rogers morgan cooper reed bailey bell kelly howard ward cox richardson watson brooks wood bennett gray hughes price
    patel shah singh kumar khan chen wang li zhang liu nguyen kim park lee tanaka suzuki okafor mensah osei novak kowalski muller schmidt rossi
    o'neill o'brien o'connor mcdonald campbell murray hayes foster sanders ross henderson coleman jenkins perry powell long patterson
    """.split()
)

TITLES = frozenset(
    """lt fr sor dr dra doctor doctora sr sra srta senor senora don dona lic licenciado licenciada licda ing ingeniero ingeniera maestro maestra mtro
    mtra prof profe profesor profesora profa arq arquitecto arquitecta mr mrs ms mx miss sir madam dame professor father padre abogado abogada
    contador contadora inge doc councillor lady lord rev revd cllr capt sgt captain coach pastor rabbi nurse eng engr aunt auntie uncle tia tio""".split()
)

DE_SURNAMES = frozenset(
    "jesus dios leon haro miguel blas andres pablo juan diego alba luna paz oca souza sousa oliveira armas frutos gregorio benito vicente prado santis angelis luca marco gregori rossi".split()
)
DEL_SURNAMES = frozenset(
    """rio valle castillo campo pozo moral toro olmo barrio carmen pino bosque solar prado mar amo arco cerro rosario pilar aguila angel
    real hoyo val monte peral rey moro cid portillo""".split()
)
# Letters after a name, that are no surname and no firm: “Sheldon Roth CPA”, “Chidi Okonkwo, PhD”.
POST_NOMINALS = frozenset(
    "phd dphil mba cpa cfa acca pmp llm llb msc bsc dds esq frcs mbe obe cbe riba jr sr eng".split()
)
PARTICLES = frozenset("van von der den da dos di du le la el bin ibn al ben mac san santa st".split())

ORG_HEADS = frozenset(
    """hogar bodega gomeria minera viveros tostadero heladeria pescaderia carniceria ludoteca casa diputacion concejo cabildo prefectura gobernacion comision sociedad patronato confederacion junta-directiva universidad instituto colegio escuela facultad banco caja fundacion asociacion camara ministerio secretaria ayuntamiento municipalidad
    alcaldia gobierno hospital clinica laboratorio laboratorios farmacia farmacias botica cooperativa grupo despacho estudio agencia consultora
    consultoria empresa startup constructora editorial imprenta libreria museo biblioteca centro consejo colectivo corporacion industrias
    seguros transportes inmobiliaria taller talleres red ong startup firma bufete notaria colegio federacion sindicato club compania aseguradora fintech
    distribuidora textiles viajes cerveceria bodegas tejidos aceros muebles autos motores calzados maderas plasticos ferreteria autopartes producciones panaderia incubadora aceleradora fondo tec politecnico consulado embajada teatro orquesta
    university institute college school bank foundation association chamber ministry department council hospital clinic laboratory labs lab
    studio studios agency consulting consultancy company group partners ventures capital holdings solutions systems software technologies
    technology tech media design digital coop cooperative society bakery brewery fund accelerator incubator trust charity library museum
    city analytics robotics health energy foods logistics insurance architects associates industries international global services works collective
    inc ltd llc corp gmbh sa sl sas srl plc co asociados hermanos hijos cia""".split()
)
ORG_SUFFIX = frozenset(
    """counselling counseling bakehouse bakery estate tours films timber union orchards cellars vineyard vineyards winery brewery brewing inc ltd llc corp gmbh sa sl sas srl plc labs studio studios partners ventures capital group consulting solutions systems software
    tools supplies motors builders plumbing roofing catering construction properties estates publishing
    technologies tech media digital asociados hermanos hijos associates analytics robotics foods logistics architects industries bank""".split()
)

EVENT_HEADS = frozenset(
    """feria congreso evento meetup foro encuentro jornada jornadas hackathon hackaton festival expo cumbre simposio seminario taller conferencia
    convencion networking charla webinar coloquio gala inauguracion mixer coctel summit conference conf fair fest week congress convention
    expo forum symposium seminar workshop talk launch demo panel event retreat party boda fiesta cumpleanos wedding openday posada
    bootcamp class course masterclass curso clase aniversario asamblea mesa ponencia presentacion hack startupweekend""".split()
)

PLACES = frozenset(
    """castellon logrono durham southampton portsmouth leicester inverness madrid barcelona valencia sevilla zaragoza malaga bilbao granada murcia alicante vigo gijon oviedo santander pamplona donostia vitoria
    salamanca toledo cordoba cadiz valladolid burgos mexico cdmx guadalajara monterrey puebla merida tijuana queretaro oaxaca veracruz cancun
    toluca morelia chiapas yucatan jalisco bogota medellin cali barranquilla cartagena bucaramanga pereira manizales colombia lima cusco
    arequipa trujillo peru quito guayaquil cuenca ecuador caracas maracaibo venezuela santiago valparaiso concepcion chile rosario mendoza
    montevideo uruguay asuncion paraguay argentina bolivia panama managua nicaragua honduras guatemala salvador habana cuba miami london londres
    manchester leeds bristol birmingham liverpool edinburgh glasgow dublin cardiff belfast oxford cambridge brighton york paris berlin munich
    lisbon lisboa porto oporto rome roma milan amsterdam brussels bruselas zurich geneva vienna prague warsaw stockholm copenhagen oslo helsinki
    tokyo toronto vancouver montreal boston chicago denver seattle austin dallas houston atlanta phoenix portland sydney melbourne singapore
    dubai delhi mumbai bangalore nairobi lagos brooklyn manhattan california texas florida spain espana france francia italy italia germany
    alemania portugal england inglaterra scotland escocia ireland irlanda usa eeuu brazil brasil india china japan japon canada australia
    albacete girona gerona jaen leon lleida tarragona huesca teruel soria avila segovia zamora palencia ourense pontevedra lugo almeria huelva badajoz caceres melilla ceuta envigado piura iquitos
    ambato loja salta tucuman neuquen bariloche posadas temuco antofagasta iquique rancagua cochabamba sucre bradford cork galway limerick hull derby norwich exeter plymouth swansea dundee aberdeen luton coventry boise detroit
    cleveland omaha tulsa tucson sacramento oakland pune chennai coimbatore kolkata accra kampala perth brisbane adelaide auckland wellington ottawa calgary
    palermo polanco coyoacan chapinero miraflores barranco ruzafa malasana lavapies chamberi gracia raval condesa roma usaquen providencia""".split()
)
PLACE_PAIRS = frozenset(
    """buenos-aires new-york san-francisco los-angeles ciudad-de-mexico mexico-city santo-domingo san-jose san-juan la-paz la-habana
    costa-rica puerto-rico el-salvador santa-cruz santa-fe mar-del-plata las-palmas san-sebastian a-coruna hong-kong tel-aviv cape-town
    san-diego new-jersey new-orleans playa-del-carmen san-miguel-de-allende san-luis-potosi la-plata nueva-york united-states united-kingdom""".split()
)
VENUE_HEADS = frozenset(
    """cafe cafeteria bar hotel parque plaza restaurante restaurant terraza mercado aeropuerto estacion gimnasio oficina casa starbucks pub coworking
    coffee park square airport station gym house office lounge rooftop terrace market cantina taqueria calle avenida retiro""".split()
)
TOOLS = frozenset(
    """zoom meet teams whatsapp wasap wpp whatsap telegram signal slack linkedin instagram insta facebook twitter skype facetime email mail gmail
    sms google excel python java javascript react django power figma-file notion powerpoint word ia ai seo crm erp b2b saas ux ui api rrhh hr it
    dm dms pdf cv deck ok qr pr iot sap aws sql ml gdpr rgpd pyme pymes kpi okr mba phd""".split()
)
ROLE_HEADS = frozenset(
    """ceo cto cfo coo cmo cpo cio vp director directora gerente gerenta jefe jefa fundador fundadora cofundador cofundadora socio socia abogado
    abogada contador contadora disenador disenadora ingeniero ingeniera medico medica enfermera enfermero profesor profesora periodista journalist reporter rector rectora consultor
    consultora freelance programador programadora desarrollador desarrolladora arquitecto arquitecta investigador investigadora presidente
    presidenta vicepresidenta coordinador coordinadora responsable encargado encargada dueno duena propietario propietaria analista vendedor
    vendedora asesor asesora editor editora productor productora traductor traductora fotografo fotografa psicologa psicologo reclutador
    reclutadora emprendedor emprendedora economista subdirectora subdirector secretaria lider head founder co-founder cofounder owner manager lead engineer designer
    recruiter lawyer accountant developer researcher consultant partner chair president chairwoman chairman professor teacher doctor nurse
    architect analyst writer copywriter editor producer marketer photographer psychologist economist entrepreneur investor headhunter
    product-manager director principal supervisor coordinator officer chief senior junior pm dev""".split()
)
RELATIONS = {
    **dict.fromkeys("mentor mentora".split(), "mentor"),
    **dict.fromkeys("mentee mentorada mentorado aprendiz pupila pupilo".split(), "mentee"),
    **dict.fromkeys("sponsor patrocinador patrocinadora madrina padrino".split(), "sponsor"),
    **dict.fromkeys("colega par peer colleague".split(), "peer"),
}
CIRCLES = {
    **dict.fromkeys("amiga amigo amigas amigos friend friends".split(), "friends"),
    **dict.fromkeys(
        "prima primo hermana hermano tia tio cunada cunado madre padre cousin brother sister aunt uncle".split(),
        "family",
    ),
    **dict.fromkeys("vecina vecino neighbour neighbor".split(), "neighbours"),
    **dict.fromkeys("companera companero colega coworker colleague workmate".split(), "coworkers"),
    **dict.fromkeys("exjefa exjefe jefa jefe boss".split(), "employers"),
    **dict.fromkeys("profesora profesor maestra maestro teacher profe".split(), "teachers"),
    **dict.fromkeys("clienta cliente client customer clientes".split(), "clients"),
    **dict.fromkeys("proveedora proveedor supplier vendor".split(), "suppliers"),
    **dict.fromkeys("compi classmate".split(), "classmates"),
}

# Companies that people name without a head or a suffix, where the grammar alone would see a person or a place.
BRANDS = frozenset(
    """google microsoft amazon apple netflix meta ibm oracle salesforce accenture deloitte kpmg pwc ey mckinsey bcg bain siemens bosch bayer basf sap
    nestle unilever danone pepsico coca-cola heineken bimbo cemex femsa oxxo telmex televisa liverpool walmart soriana coppel banorte bbva santander
    banamex hsbc citi scotiabank citigroup barclays lloyds natwest monzo revolut wise stripe paypal shopify airbnb uber lyft rappi didi cabify glovo
    deliveroo doordash spotify tiktok pinterest snapchat dropbox atlassian github gitlab adobe nvidia intel amd samsung sony lg huawei xiaomi nokia
    ericsson telefonica movistar claro tigo vodafone orange verizon comcast inditex zara mango mercadona carrefour repsol iberdrola endesa naturgy
    acciona ferrovial indra mapfre caixabank sabadell bankinter bancolombia davivienda ecopetrol avianca latam aeromexico alpina nutresa postobon
    bavaria terpel sura falabella cencosud ripley copec codelco entel globant mercadolibre ualá uala ypf arcor techint despegar naranja interbank
    alicorp backus credicorp antamina nissan toyota volkswagen bmw audi ford tesla honda renault peugeot boeing airbus maersk dhl fedex ups ikea
    lego philips pfizer novartis roche sanofi merck astrazeneca gsk nike adidas puma gucci loreal l'oreal kueski konfio clip kavak bitso wizeline
    softtek platzi cornershop tiendanube nubank stori klar unicef unesco greenpeace oxfam bbc cnn reuters bloomberg mastercard visa amex
    accel sequoia techstars endeavor masisa grab garmin dyson ocado tesco sainsbury's asda aldi lidl waitrose savills aviva axa allianz zurich-insurance
    unicredit klarna zalando celonis miro figma canva asana slack notion palantir databricks snowflake openai anthropic infosys wipro tcs""".split()
)
# Shops and halls where people run into each other; nobody works there because of that.
SHOPS = frozenset(
    "costco starbucks sanborns vips walmart ikea target tesco waitrose aldi lidl juan-valdez oxxo pret costa selfridges harrods soriana".split()
)
# Meetings known by a bare name.
EVENT_NAMES = frozenset(
    """ces sxsw mwc davos slush collision dreamforce fitur fil tedx cade incmty perumin andicom 4yfn alimentaria saastr techcrunch disrupt
    inbound nrf wwdc neurips kubecon devcon ethdenver nerdearla ekoparty enade lehendakari startco wobi arco cannes money20/20 cebit hannover-messe
    cosmoprof expoantad salone biennale""".split()
)
EVENT_PAIRS = frozenset(
    """talent-land campus-party web-summit south-summit mobile-world aldea-digital burning-man techcrunch-disrupt startup-grind latitude-59
    founders-forum salone-del biz-latin product-school re-invent women-in""".split()
)
