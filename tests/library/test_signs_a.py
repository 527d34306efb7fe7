"""Sentences that show where somebody lives, whom a firm must be, or a label to be wrongly asked, and such as do not.

Every sentence stands alone; what it shows was judged by reading it, before the rules were written.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from toolkit.base.model import Language
from toolkit.library.marking import marks
from toolkit.library.shelf import load

LIBRARY = load()

FAULTY = {
    ("residence", Language.FI): """
Ehdon täyttää vain sellaisen henkilön palkkaaminen, jonka kotikunta väestötietojärjestelmän mukaan on Koivuranta.
Palkattavien on oltava björkstrandilaisia pitkäaikaistyöttömiä.
Toimittaja ottaa urakan ajaksi töihin kaksi omaa kuntalaistamme, jotka ovat vailla työtä.
Kysymys: Kelpaako naapurikunnassa asuva työtön? Vastaus: Ei kelpaa, henkilön pitää olla kirjoilla Lundbyssä.
Kohderyhmä | Alle 30-vuotiaat työttömät, kotipaikka Koivuranta | 2 hlöä
Muualta kuin Lehtolan seutukunnasta tulevaa työntekijää ei lueta velvoitteen täyttämiseksi.
Työllistämisvelvoite koskee ainoastaan Koivurannan kaupungin työttömiä työnhakijoita.
Yritys palkkaa yhden työttömän. Hänen kotinsa on oltava Lehtolassa.
Sopimuskaudella tulee työllistää vähintään 1 200 tuntia paikallisia työttömiä.
Oppisopimusopiskelijan vakituinen asuinpaikka on sopimuskauden ajan Björkstrandin kunnan alueella.
Hyväksymme velvoitteen täyttäjäksi vain oman alueemme nuoria, emme ulkopaikkakuntalaisia.
Vertailupisteitä saa jokaisesta palkatusta työttömästä, joka maksaa kunnallisveronsa Koivurantaan.
Toivomme teidän palkkaavan ja edellytämmekin, että palkkaatte työttömän nimenomaan Lehtolan asukkaista.
Mikäli työntekijä muuttaa pois Koivurannasta kesken sopimuskauden, tunteja ei enää muuton jälkeen hyvitetä.
Urakoitsijan tulee palkata työmaalle kesätyöntekijöiksi neljä lehtolalaista nuorta.
Liite 4, kohta 2: Työpaikka on täytettävä maakunnassa asuvalla työttömällä.
Vähintään puolet työllistettävistä on oltava kotoisin hankintayksikön toimialueelta.
Työpaikat täytetään Rantakylässä kirjoilla olevilla työttömillä.
Palkattavan on maksettava veronsa meidän kuntaamme.
Yritys ottaa töihin kolme nuorta, ja heidän kotiosoitteensa on oltava Suvannolla.
Velvoite lasketaan vain suvantolaisista.
Työllistettävien tulee olla lähtöisin saariston kunnista.
Jos palkatun koti ei ole Sorsajärvellä, hänen tuntejaan ei lasketa.
Toimittaja palkkaa yhden työttömän, joka on asunut kaupungissa vähintään puoli vuotta.
Kesätöihin otetaan oman kylän nuoria.
Palkattavat poimitaan Niemelän kunnan työttömien listalta.
Kelpoisia ovat väestörekisterin mukaan Tuulensuussa vakinaisesti asuvat henkilöt.
Työnhakijan tulee olla merkitty Mäntylän työllisyysalueen asiakasrekisteriin.
Vieraspaikkakuntalaiset eivät kelpaa työllistettäviksi.
Palkattavien on asuttava Koivurannassa.
Työllistettävän henkilön kotikunnan tulee olla Lehtola.
Toimittaja työllistää kaksi Koivurannan kaupungissa vakituisesti asuvaa pitkäaikaistyötöntä.
Palveluntuottaja palkkaa kolme koivurantalaista työtöntä nuorta.
Urakoitsija ottaa palvelukseensa vähintään yhden helsinkiläisen.
Työllistettävien pitää olla kuntalaisia.
Työllistettävät henkilöt ovat tilaajan omia kuntalaisia.
Hyväksytään ainoastaan oman kunnan työttömät työnhakijat.
Velvoitteeseen luetaan vain henkilöt, jotka ovat työnhakijoina Koivurannan työllisyysalueella.
Muissa kunnissa asuvia ei hyväksytä työllistettäviksi.
Muualla asuvaa henkilöä ei lueta velvoitteen täyttymiseen.
Palkattavien tulee olla kirjoilla Lehtolan kunnassa.
Työllistettävällä on oltava vakinainen asuinpaikka hankintayksikön alueella.
Toimittajan tulee palkata paikallisia pitkäaikaistyöttömiä vähintään kaksi.
Tarjoaja saa lisäpisteitä jokaisesta alueella asuvasta työllistettävästä.
Työntekijät rekrytoidaan ensisijaisesti lähialueelta.
Asuinkuntavaatimus: työllistettävän tulee asua Koivurannassa.
Kesätyöntekijöiksi otetaan lehtolalaisia nuoria.
Ehto täyttyy, kun työllistetty on Koivurannan asukas.
Toimittaja sitoutuu työllistämään kaupungin pitkäaikaistyöttömiä yhteensä neljä henkilöä.
Palkattavan kotikuntana on oltava Koivuranta tai Lehtola.
Oppisopimusopiskelijan on oltava kotoisin Lehtolan seudulta.
Työllistettävän asuinpaikka saa olla enintään 30 kilometrin päässä kohteesta.
Sopimuskaudella työllistetään kaksi seutukunnan työtöntä.
Etusija annetaan hankintayksikön kunnassa asuville työnhakijoille.
Työtön työnhakija, jonka kotikunta on jokin työllisyysalueen kunnista.
Työllistettäväksi kelpaa vain kunnan oma asukas.
Harjoittelijoiden tulee olla maakunnassa asuvia.
Velvoite koskee Koivurannassa kirjoilla olevia alle 30-vuotiaita.
Rekrytoitavien henkilöiden vakituisen asuinpaikan on sijaittava Koivurannan seudulla.
Kohderyhmään kuuluvat lehtolalaiset yli 55-vuotiaat työttömät.
Työntekijän on muutettava Koivurantaan ennen työsuhteen alkua.
Sopimuskauden aikana tulee työllistää kolme henkilöä, joiden kotikunta työsuhteen alkaessa on Lehtola.
Asuinpaikka: Koivuranta (todistettava ennen työn alkua), palkattava työtön.
Työllistettävistä vähintään puolet on oltava oman paikkakunnan nuoria.
Vain Koivurannan asukkaiden työllistäminen täyttää ehdon.
Toimittaja sitoutuu antamaan työtä kunnan työttömille.
Kesätyöpaikat on tarkoitettu kaupungin nuorille.
Ehdon mukaan palveluntuottaja ottaa palvelukseensa yhden lähikunnissa asuvan pitkäaikaistyöttömän.
Henkilön tulee olla Koivurannan työllisyysalueen asiakas.
b) asuu vakituisesti Lehtolan kunnassa työttömänä työnhakijana
Ehto katsotaan täytetyksi, kun työllistetty on koivurantalainen.
Ensisijaisesti palkataan kaupungissa kirjoilla olevia.
Nuoren kotikunnaksi on merkitty Koivuranta.
Urakoitsija palkkaa kolme työtöntä Koivurannan seudulta.
Palkattavan henkilön on oltava Lehtolan kunnan asukas tai vastaavasti Koivurannan asukas.
Palveluntuottajan on palkattava vähintään kaksi lehtolalaista osatyökykyistä henkilöä.
Velvoitteen täyttävät ainoastaan Koivurannassa vakinaisesti asuvat.
Oppisopimukseen otettavan nuoren kotikunnan pitää olla jokin hyvinvointialueen kunnista.
Toimittaja työllistää Koivurannan kaupungin työttömiä työnhakijoita kolmen henkilön verran.
Kohderyhmä: Koivurannan työllisyysalueen pitkäaikaistyöttömät
Rekrytoitavat ovat kotoisin Lehtolasta tai lähikunnista.
Vain koivurantalaiset hyväksytään.
Valittavilla henkilöillä tulee olla kotipaikkaoikeus Koivurannassa.
Työntekijöiden tulee olla väestörekisterin mukaan koivurantalaisia.
Rekrytoinnissa huomioidaan ainoastaan hakijat, joiden väestötietojärjestelmään merkitty osoite on Lehtolassa.
Palkattavien henkilöiden on oltava hankintayksikön asukkaita.
Työsuhteeseen otetaan yksi henkilö, joka on ollut vähintään vuoden Koivurannan asukas.
Toimittaja palkkaa kolme pitkäaikaistyötöntä, joiden tulee olla Lehtolasta.
Velvoitteen voi täyttää vain henkilöllä, joka asuu kaupungin rajojen sisäpuolella.
Työllistettävien kotipaikkana tulee olla jokin seudun kunnista.
Kesätyöntekijöiden tulee olla Koivurannassa peruskoulunsa päättäneitä paikkakunnan nuoria.
Kaupungin ulkopuolella asuvien työllistämistä ei oteta huomioon.
Vähintään puolet palkatuista on oltava paikkakuntalaisia.
Ehto edellyttää, että työllistetyn koti on Lehtolassa.
Pisteen saa jokaisesta koivurantalaisesta, jonka yritys palkkaa.
Oman kunnan väki on asetettava rekrytoinnissa etusijalle.
Palkattavan tulee osoittaa kotikuntansa kotikuntatodistuksella.
Työpaikkoja on tarjottava ensin alueen asukkaille.
Työvoima on hankittava Koivurannan seudulta.
Urakoitsijan on käytettävä paikallista työvoimaa vähintään 20 prosenttia työtunneista.
Pitkäaikaistyötön on tässä ehdossa Lehtolan kunnassa asuva henkilö, joka on ollut työttömänä vuoden.
Työllistetyksi lasketaan ainoastaan lähiseudun työtön.
Toimittaja huolehtii siitä, että palkatut ovat paikallisia.
Henkilön on pitänyt asua Koivurannassa vähintään kuusi kuukautta.
Kohderyhmään kuuluu työtön, jonka vakinainen asunto on hankintayksikön toimialueella.
Palvelussuhteeseen otettavien on oltava Lehtolan seudun ihmisiä.
Harjoittelupaikat on varattu Koivurannan nuorille.
Asumisen Koivurannassa on kestettävä koko työsuhteen ajan, muutoin henkilöä ei lueta velvoitteeseen.
Työllistettävän henkilön tulee kuulua Koivurannan kaupungin väestöön.
Pisteitä saa vain niistä henkilöistä, jotka ovat työllisyysalueen työttömiä työnhakijoita.
""",
    ("residence", Language.SV): """
Den som anställs ska ha Koivuranta som hemkommun.
Minst två personer som är bosatta i Lehtola ska anställas under avtalstiden.
Endast arbetssökande från Lundby godtas.
Fråga: Kan vi anställa någon från grannkommunen? Svar: Nej, personen måste vara Lundbybo.
Leverantören anställer en långtidsarbetslös kommuninvånare i Koivuranta.
Praktikanterna ska komma från Björkstrandsregionen.
Villkoret uppfylls bara om den anställda är kund hos sysselsättningsområdet Lehtola och har gjort det till sin hemort.
Entreprenören rekryterar fem unga ur den egna kommunens arbetslösa; andra räknas inte.
Målgrupp | Arbetslösa Lundbybor under 30 år | Antal | 3
Till målgruppen hör enbart personer vars stadigvarande bostad finns inom stadens gränser.
Som sysselsatt räknas en person som när anställningen börjar är folkbokförd i Koivuranta.
Du som är företag ska ge jobb åt en person. Personen ska bo i Lehtola.
Man enades om att det ska vara våra egna arbetslösa som får jobben, inte folk från andra kommuner.
Av de anställda skall hälften utgöras av ortsbor.
Bidrag för en arbetslös med annan hemkommun än Björkstrand beaktas inte i uppfyllandet av skyldigheten.
De lokala arbetslösa ska ges minst 3 000 arbetstimmar i entreprenaden.
Vi förutsätter att ni tar in en lärling som är hemma från Lundby.
Personen som anställs bör ha varit boende i kommunen i minst ett år före anbudstidens utgång.
Kandidater utanför Koivuranta ekonomiska region kan inte godkännas.
Anbudsgivaren får 5 poäng för varje arbetslös Lehtolabo som anställs.
Den utvalda personen visar med hemortsintyg att hen bor i Björkstrand.
Skyldigheten gäller arbetslösa som är registrerade som arbetssökande i Lundby kommun och inte i någon annan kommun.
De två som får jobb ska ha sin adress i Sundnäs.
Vi godkänner bara folk från trakten.
Arbetslösa som betalar kommunalskatt till Sandnäs ger två poäng per person.
Lärlingen ska ha bott i kommunen i ett år.
Personen ska finnas på Viksunds sysselsättningsområdes listor.
Platserna är reserverade för unga Sandnäsbor.
Firman tar in tre av våra egna långtidsarbetslösa.
Sökande bosatta utanför landskapet godkänns inte.
Flyttar den anställda från Viksund upphör rätten att räkna timmarna.
Den anställda ska vara hemmahörande i skärgården.
Hemkommunen ska vid anställningens början vara Sundnäs för samtliga sysselsatta.
Den som anställs måste vara inskriven som arbetssökande hos Viksunds stad.
Den som anställs ska vara bosatt i Björkstrand.
De anställdas hemkommun ska vara Lundby.
Leverantören anställer två långtidsarbetslösa Lundbybor.
Leverantören ska sysselsätta tre arbetslösa invånare i kommunen.
Som hemort för den anställda krävs Björkstrand.
Endast kommunens egna arbetslösa godkänns.
Entreprenören tar in två lokala ungdomar som lärlingar.
Personer som bor i andra kommuner räknas inte.
Den som sysselsätts ska ha sin stadigvarande bostad i regionen.
De arbetslösa ska vara skrivna i Lundby.
Kandidaterna ska vara anmälda som arbetssökande i Björkstrands sysselsättningsområde.
Bosättningskrav: praktikanten ska bo i staden.
Två arbetslösa från orten ska anställas.
Tjänsteproducenten förbinder sig att anställa björkstrandsbor som varit arbetslösa i ett år.
Poäng ges för varje långtidsarbetslös som är bosatt inom upphandlarens område.
Vid rekryteringen ges företräde åt arbetssökande från regionen.
Anställningen gäller en arbetslös med hemvist i Lundby.
Skyldigheten uppfylls bara med personer som är folkbokförda i Björkstrand.
Den anställda ska vara kommuninvånare.
Leverantören anställer minst en arbetslös ung person ur den egna kommunen.
Studerande ska komma från Björkstrandsregionen.
Utomstående från andra orter godtas inte som anställda.
Lärlingarna ska vara hemma från Björkstrandsnejden.
Målgrupp: Arbetslösa Björkstrandsbor under 30 år.
Av de anställda ska hälften ha Lundby som hemkommun.
Skyldigheten gäller personer vars bostadsort är Björkstrand.
Anställningen ska ges åt en person som är invånare i den egna kommunen.
Producenten tar in två ortsbor som har varit utan arbete.
Endast Lundbybor kan räknas in i kvoten av anställda.
Ungdomarna ska ha sitt hem i kommunen.
Den som anställs måste ha bott minst ett år i Lundby.
Personen ska vara mantalsskriven i kommunen vid anställningstidpunkten.
Tjänsteproducenten anställer stadens ungdomar för sommararbete.
Lokala arbetssökande har förtur till platserna.
Den arbetslösas hemkommun: Björkstrand.
Arbetslös invånare i Lundby, minst sex månader.
Leverantören ska anställa två personer som är bosatta i Lundby.
Minst hälften av praktikanterna ska ha Björkstrand som boningsort.
Den arbetslösa personen bör ha sin hemkommun inom sysselsättningsområdet.
Entreprenören sysselsätter en arbetslös från Lundby.
Endast den som har hemkommun i landskapet kan anställas.
Villkoret uppfylls genom att unga från kommunen får sommarjobb.
Anställ lokala långtidsarbetslösa.
De anställda ska ha sitt hem i Lundby.
Personerna ska enligt befolkningsdatasystemet ha sin adress i Björkstrand.
Den som anställs ska vara bosatt på verksamhetsområdet.
Leverantören ska anlita lokal arbetskraft för minst 20 procent av arbetstimmarna.
Villkoret uppfylls endast av den som bor inom stadens gränser.
Invånare i andra kommuner kan inte räknas in i villkoret.
Anställningarna ska i första hand gå till ortsborna.
Av de anställda ska minst hälften komma från vår region.
Personen ska sedan minst sex månader ha varit kommuninvånare.
Arbetskraften ska rekryteras lokalt.
Jobben är avsedda för Lundbys egna ungdomar.
Varje anställd ska kunna visa intyg över sin hemkommun, som ska vara Björkstrand.
Sökande utanför kommunen kommer inte i fråga för anställning.
De som sysselsätts ska höra hemma i landskapet.
Leverantören får poäng för varje arbetslös Lundbybo den anställer.
Bostadsorten för den arbetslösa måste ligga inom sysselsättningsområdet.
Praktikplatserna reserveras för unga i kommunen.
Endast personer med adress i staden kan sysselsättas genom villkoret.
Den arbetslösa ska vara kund hos sysselsättningstjänsterna i Lundby.
Målgruppen är arbetslösa arbetssökande som är bosatta i kommunen.
Den anställda ska vara från trakten.
Arbetslösa i Björkstrand ska ges företräde.
""",
    ("residence", Language.EN): """
Only jobseekers registered as residents of Björkstrand count towards the obligation.
At least two of the new hires must come from the Lundby region.
The contractor undertakes to recruit one locally resident long-term unemployed person for every 400 000 euros of work.
Placements are reserved for the City's own unemployed; people from elsewhere are not accepted.
Home municipality of the employee | Lehtola (mandatory)
Persons who have not lived in Lundby for the past twelve months cannot be used to fulfil the employment condition.
The supplier hires a young person whose permanent address is inside the municipal boundary.
You must give the job to somebody who lives here in Björkstrand.
It was decided that the trainees be drawn exclusively from among inhabitants of the three archipelago municipalities.
4 points are awarded for each unemployed Koivuranta resident the tenderer commits to employing.
The work must be offered to local unemployed people and to no others.
Employees hired from outside the wellbeing services county will not be credited.
The apprentice's place of domicile has to be Lundby throughout the contract period.
Since the tax revenue should stay with us, the employed person needs to be a taxpayer of the City of Koivuranta.
A minimum of 1 500 hours shall be worked by citizens of Björkstrand who were previously without a job.
The target group consists of jobseekers whose home town is Lehtola; no one else qualifies.
As proof of residence in the municipality, the supplier submits an extract for every employee hired under section 9.
"Person to be employed" means an unemployed jobseeker belonging to the area of the Lundby employment authority.
Those taken on must have their home in Suvanto.
Only people on the books of the Rantasuo employment office will do.
Hires from beyond the town border are disregarded.
Two Suvanto folk shall be given work for the duration.
The youngster needs to be from the island.
Recruits shall be drawn from the three villages by the river.
Work is to be given to our own long-term unemployed.
Jobs go to villagers of Suvanto first.
The trainee has to be a native of the archipelago.
An unemployed person paying municipal tax in Rantasuo earns three points.
The person hired must reside no further than 20 km from the site.
The persons employed must live in Koivuranta.
The home municipality of each recruit shall be Lehtola.
The contractor shall employ two local unemployed people.
At least three residents of Koivuranta are to be hired.
Only jobseekers of our own area are accepted.
Apprentices must be domiciled in the region.
The supplier hires two long-term unemployed persons residing in the municipality.
The persons employed shall have their place of residence in Lehtola.
Persons living elsewhere do not count towards the obligation.
The trainee has to be registered as a jobseeker in the Koivuranta employment area.
Recruits shall come from the Koivuranta region.
The contractor shall recruit unemployed people from the local area.
Preference is given to candidates who live within 20 kilometres of the site.
Points are awarded for each job given to a Koivuranta resident.
The supplier employs young people from Lehtola.
Local residents shall make up half of the persons employed.
The employees must be inhabitants of the town.
People from other municipalities are not accepted as recruits.
Eligible are unemployed persons whose municipality of residence is Koivuranta.
The contractor takes on four of the town's unemployed.
A residency requirement applies to the persons employed.
The person recruited must reside permanently in the area of the contracting authority.
All trainees shall be Koivuranta residents.
The quota is filled with people of the municipality.
Only persons whose home is in Lehtola are counted.
Target group: unemployed locals.
The vacancies are open to townspeople only.
Each recruit must prove residence in Koivuranta with an extract from the population register.
Half of the workforce must be hired from within the county.
The person must have lived in Koivuranta for one year before recruitment.
A long-term unemployed inhabitant of Lehtola, six months.
The contractor employs one young person of Koivuranta.
Recruits whose domicile is outside the municipality do not qualify.
Those employed shall have their permanent address in the town.
Jobs created under the contract go to local people.
The two apprentices shall be resident in Koivuranta on the date of signing.
Candidates have to be residents of the contracting authority's area.
Each new employee shall be a Lehtola local.
The supplier shall give work to unemployed residents of the town.
Only people registered as jobseekers with the employment services of Koivuranta count.
Home municipality: Koivuranta.
At least one local young person is taken on.
The individuals hired need to be based in Koivuranta.
Workers must be sourced from the local labour market.
Only those whose registered home address lies within the city limits count.
At least 20 per cent of hours shall be worked by local labour.
Persons residing outside the municipality are not counted.
Recruits are to be drawn from among the inhabitants of Lehtola.
The jobs are reserved for Koivuranta's young people.
Each person placed shall be a local resident at the time of hiring.
The contractor shall give priority to applicants living nearby.
The candidate must belong to the population of the city.
Points are only earned for jobseekers living in the employment area.
The unemployed person has to be a client of Koivuranta employment services.
Two long-term unemployed Koivuranta residents are hired.
Persons taken on shall be from the area.
Employment is limited to people whose home is in the region.
Local applicants come first when jobs are filled.
The person must have been living in the region for a year.
Jobs under this contract are for our own townspeople.
The workforce is to be recruited locally.
Proof of residence in the city must be shown for each person hired.
Job-seekers from neighbouring municipalities do not fulfil the condition.
The positions must be filled by citizens of Lehtola.
""",
    ("local-firm", Language.FI): """
Tarjouksen voi jättää vain yritys, jolla on toimipiste Lehtolan kunnassa.
Paikallisille yrityksille annetaan vertailussa viisi lisäpistettä.
Tasapisteissä voittaa se tarjoaja, joka on björkstrandilainen.
Suosimme hankinnassa oman kunnan yrittäjiä.
Paikallisuus | tarjoajan pääkonttori seutukunnassa = 10 p, muualla = 0 p
Urakoitsijan pitää käyttää aliurakoitsijoina maakunnassa rekisteröityjä yrityksiä.
Kunnanhallitus linjasi, että työllistävissä hankinnoissa etusijalla ovat kotikunnan omat firmat.
Palveluntuottajan on avattava konttori Lehtolaan ennen tarjousten jättämistä, muutoin tarjous hylätään.
Edellytämme, että yritys on perustettu ja että sitä johdetaan Lundbyssä.
Laatupisteitä kertyy sen mukaan, kuinka lähellä tarjoajan kotipaikkaa hankintayksikön keskusta on.
Lähialueen urakoitsijoiden tarjoushinnasta vähennetään vertailussa kolme prosenttia.
Valitsemme meidän oman kylän yrityksen, jos se vain pystyy työn tekemään.
Vähintään 40 prosenttia työn arvosta on teetettävä koivurantalaisilla alihankkijoilla.
Hankinnan tarkoituksena on turvata oman alueen yritysten työt, joten ulkopaikkakuntalaisten tarjouksia ei käsitellä.
Soveltuvuusvaatimus 7. Tarjoajalla on ollut vähintään kahden vuoden ajan vakinainen toimitila Lehtolassa.
Lisäarvoa antavat: paikallinen omistus (4 p), nuorten palkkaaminen (6 p).
Tarjouspyyntö lähetetään vain kunnan alueella kotipaikkaansa pitäville yhtiöille.
Muut kuin seudun yritykset voivat tulla kyseeseen vain, jos yksikään Lundbyn yritys ei tarjoa.
Toimittaja siirtää yhtiönsä kotipaikan Koivurantaan viimeistään sopimuksen allekirjoituspäivänä.
Kaupparekisteriotteesta on ilmettävä, että yrityksen kotikunta on Björkstrand; muut suljetaan kilpailun ulkopuolelle.
Urakoitsijaksi valitaan ensisijaisesti oman pitäjän firma.
Tarjoajan on oltava sorsajärveläinen.
Vertailuhinnasta hyvitetään 5 % niille, joiden verot jäävät Suvannolle.
Yrityksen verotuskotikunnan on oltava Rantakylä.
Tarjouskilpailu on avoin vain niille yrityksille, jotka toimivat seutukunnassa.
Ostot tehdään oman alueen yrityksiltä.
Alihankinnasta puolet on ostettava lähiseudun yrityksiltä.
Toimistolla Mäntylässä saa neljä pistettä.
Paikallinen omistaja tuo tarjoajalle kolme pistettä.
Muiden paikkakuntien yritysten tarjoukset hylätään.
Tarjoajalla on pysyvä toimipiste Suvannolla.
Yhteisöveron tulee kertyä Rantakylän kunnalle.
Tarjoajan kotipaikan on oltava Koivuranta.
Yrityksen kotipaikka on tilaajan kunnassa.
Paikalliset yritykset saavat vertailussa kolme lisäpistettä.
Tarjouskilpailuun voivat osallistua vain paikalliset yritykset.
Toimittajalla tulee olla toimipiste Lehtolassa.
Tarjoajan on maksettava veronsa Koivurantaan.
Etusija annetaan alueen yrityksille.
Tasatilanteessa valitaan koivurantalainen yritys.
Palveluntuottajan pääkonttorin on sijaittava maakunnassa.
Yrityksen tulee olla rekisteröity Lehtolan kuntaan.
Alihankkijoina on käytettävä paikallisia yrityksiä.
Urakoitsijan verotuskunnan on oltava Koivuranta.
Pisteitä annetaan tarjoajan paikallisuudesta.
Tarjoajalta edellytetään toimistoa seutukunnan alueella.
Lähialueen yrittäjät asetetaan vertailussa muiden edelle.
Toimittajan yhtiön kotipaikka: Koivuranta, 5 pistettä.
Tarjoajan on oltava seutukunnassa toimiva yritys.
Suomalaisille yrityksille annetaan 5 lisäpistettä.
Tilaaja suosii hankinnassa oman kunnan yrityksiä.
Vertailussa paikallisuudesta saa enintään 10 pistettä.
Toimittajan hallinnon ja varaston on sijaittava Lehtolassa.
Tarjoajalla tulee olla toimitilat Koivurannan talousalueella.
Hankinta tehdään ensisijaisesti seutukunnan yrittäjiltä.
Koivurantalaiset palveluntuottajat ovat etusijalla.
Palveluntuottajan tulee olla Lehtolaan rekisteröity yritys.
Tarjoajan yhteisövero tilitetään Koivurannalle; tästä saa 2 pistettä.
Tarjoajan Y-tunnuksen mukainen kotikunta on Koivuranta.
Hankinnassa annetaan 5 p, mikäli yrityksen kotipaikka on hankintayksikön jäsenkunnassa.
Toimittajalta vaaditaan varikko enintään 20 km päässä Koivurannan keskustasta.
Kilpailutukseen kutsutaan vain lähialueen toimijoita.
Tarjoajan tulee olla lehtolalainen yritys tai yhdistys.
Yritys, jolla on toimipaikka Koivurannassa, saa 5 pistettä.
Tarjoajan tulee olla sijoittautunut Koivurantaan.
Tasapistetilanteessa ratkaisee yrityksen kotipaikan läheisyys Koivurantaan.
Edellytyksenä on, että tarjoajan pääasiallinen toimipaikka on maakunnassa.
Paikallisille toimijoille annetaan 10 prosentin hyvitys hintavertailussa.
Tarjoajan tulee olla Koivurannan kaupungin alueella toimiva yritys.
Yritykseltä edellytetään, että sen hallinnollinen päätoimipaikka on maakunnassa.
Vertailussa otetaan huomioon yrityksen paikallisuus.
Aluetaloudelliset vaikutukset: yritys maksaa yhteisöveronsa Koivurantaan, 10 pistettä.
Alihankinnoista vähintään puolet on tehtävä lähiseudun yrityksiltä.
Materiaalit ja palvelut tulee hankkia paikallisilta toimittajilta.
Tarjouksen voi jättää ainoastaan maakunnassa rekisteröity yritys.
Tarjoajan toimitilojen tulee sijaita enintään 30 kilometrin etäisyydellä kaupungin keskustasta.
Urakoitsijan tulee tukeutua paikallisiin aliurakoitsijoihin.
Hankintayksikkö asettaa oman alueensa yritykset etusijalle.
Muualta tulevien yritysten tarjouksia ei oteta vertailuun.
Palveluntuottajan kotikunnan tulee olla Lehtola.
Lisäpisteitä annetaan siitä, että tarjoajan liikevaihdosta kertyy veroja kunnalle.
Tarjoajalla on oltava kiinteä toimipaikka seutukunnassa jo tarjousta jätettäessä.
Tasapistetilanteessa paikallinen toimija voittaa.
Yrityksen juuret tulee olla Koivurannassa.
Toimittajan edellytetään olevan koivurantalainen.
Palveluntuottajan omistuspohjan tulee olla paikallinen.
""",
    ("local-firm", Language.SV): """
Anbudsgivaren ska ha sin hemort i Koivuranta.
Företag med säte i Lehtola får 10 tilläggspoäng.
Endast lokala företag kan lämna anbud.
Leverantören ska ha ett kontor i Björkstrand redan när anbudet lämnas in.
Vid lika poäng väljs den anbudsgivare som betalar sin skatt till Lundby.
Ortens företagare prioriteras vid jämförelsen av anbuden.
Som underleverantörer får anlitas enbart firmor från Koivurantanejden.
Lokalitet | företagets hemkommun är Lehtola | 15 p
Nämnden beslöt att byggfirmor på orten ska ges företräde.
Företaget måste finnas i Lundby. Andra företag får inte vara med.
Entreprenören skall vara en inom kommunen etablerad rörelseidkare.
Minst 40 procent av underentreprenaderna ska läggas hos lokala företag.
Anbudsgivarens skattehemort ska vara Koivuranta, vilket styrks med bilaga.
Vi ger pluspoäng åt bolag vars huvudkontor ligger högst 30 km från stadshuset.
En aktör som saknar driftställe i Lehtola vid tidpunkten för anbudet utesluts.
Priset på anbud från utomstående orter höjs i jämförelsen med 5 % till förmån för hemkommunens företag.
Hur lokalt förankrat är ert bolag? Ett bolag som är registrerat i Björkstrand får full poäng.
Av leverantören förutsätts att den är skattskyldig i Lundby kommun.
Inbjudan skickas till och anbud tas emot från enbart företag hemmahörande i Koivuranta.
Ett närföretag får poängen 3, ett företag i grannlandskapet 1 och övriga 0.
Det anbudsgivande bolaget ska ha varit verksamt i Björkstrandsregionen de senaste två åren.
Vi väljer helst ett företag från bygden.
Anbud från firmor utanför Viksund förkastas.
Leverantören ska ha sin hemvist i landskapet.
Bolaget ska ägas lokalt för att få poäng.
Entreprenören måste ha sitt kontor på högst 40 km avstånd.
Endast åkerier i Sundnäs får köra.
Skatten från uppdraget ska stanna i Viksund, så bara företag som betalar skatt här kan väljas.
Upphandlingen är förbehållen ortens hantverkare.
Företagets skattehemort är Sundnäs (krav).
Anbudsgivare med fast driftställe i Sandnäs ges förtur.
Underentreprenörerna ska vara från Sandnäs.
Anbudsgivaren ska ha sitt säte i Lundby.
Företagets hemort ska vara Björkstrand.
Lokala företag får tre tilläggspoäng.
Endast lokala leverantörer får delta i anbudstävlingen.
Leverantören ska ha ett kontor i Björkstrand.
Anbudsgivaren ska betala sin skatt till kommunen.
Vid lika poäng väljs ett företag från regionen.
Entreprenörens huvudkontor ska ligga i landskapet.
Företräde ges åt företag från orten.
Leverantören ska ha verksamhetsställe inom kommunens område.
Som underleverantörer ska lokala företag anlitas.
Poäng ges för anbudsgivarens lokala förankring.
Anbudsgivaren ska vara etablerad i Lundby.
Företag från andra kommuner godtas inte.
Staden gynnar lundbyföretag och ger lokala entreprenörer två poäng.
Anbudsgivarens skattehemort ska vara Björkstrand.
Leverantören ska vara ett i regionen verksamt företag.
Leverantören ska ha fast verksamhet på orten.
Anbudsgivare från Lundby får 4 poäng.
Bolagets hemort är i landskapet (3 p).
Vid utvärderingen premieras lokala företag med 5 poäng.
Serviceproducenten ska vara ett Lundbyföretag.
Det krävs att entreprenören är skattskyldig i Björkstrand.
Anbudsgivaren ska vara ett lokalt företag.
Tilläggspoäng: verksamhetsställe i Lundby.
Kommunen prioriterar leverantörer med säte i regionen.
Anbudsgivaren måste ha sitt kontor på orten.
Vid lika poängtal går ett Lundbybaserat företag före.
Företag med hemort i Björkstrand ges 5 poäng.
Leverantören ska ha sitt huvudsakliga verksamhetsställe i regionen.
Anbudsgivaren ska vara ett företag som verkar i kommunen.
Vid jämförelsen beaktas hur lokalt företaget är.
Minst hälften av underentreprenaderna ska köpas av företag i regionen.
Material ska köpas av lokala leverantörer.
Endast i landskapet registrerade företag får lämna anbud.
Leverantörens lokaler ska ligga högst 30 kilometer från stadens centrum.
Anbud från företag utanför regionen beaktas inte.
Tjänsteproducentens hemkommun ska vara Lundby.
Vid lika poängtal vinner det lokala företaget.
Poäng ges om företaget betalar samfundsskatt till Björkstrand.
Anbudsgivaren ska ha fast driftställe på orten redan vid anbudstillfället.
Leverantören ska vara förankrad i Lundby.
Kommunens egna företagare ges företräde.
Ett företag från Lundby får fem poäng.
Företaget ska ägas lokalt.
""",
    ("local-firm", Language.EN): """
Five extra points are given to companies based in Lehtola.
Only local businesses may take part in this competitive tendering.
Preference will be given to entrepreneurs operating from the region.
At least half of the subcontracting has to be bought from Koivuranta enterprises.
The council resolved that small jobs be awarded solely to the town's own companies.
The company has to be from Björkstrand. Companies from other places cannot be chosen.
A tenderer whose head office lies outside the province is excluded.
The service provider shall prove its domicile in Koivuranta with a trade register extract.
Locality of the enterprise carries a weight of 15 per cent in the comparison.
We favour local companies when choosing the contractor.
Tenders are invited from undertakings having their tax domicile in the Lehtola sub-region.
The winning bidder must open an office in Lundby before the contract is signed.
Subcontractors used for the earthworks must likewise be firms from our municipality.
A home-town advantage of 3 % is deducted from the comparison price of Björkstrand-based tenderers.
The main contractor's seat, as well as its branch handling the payroll, shall be situated in Koivuranta.
Quality criterion 4: the bidder is a local operator and pays its taxes here.
Businesses not domiciled in the archipelago will not be considered.
(Transl.) To the framework is admitted a company, which home place is Lehtola.
Only builders from our valley may bid.
The company's tax home must be Rantasuo.
Five points go to bidders with a depot in the archipelago.
Firms owned by Suvanto people get priority.
Bids from firms outside the region are rejected.
The carrier must be Rantasuo-based.
The contractor must use traders of the village as subcontractors.
Tenderers paying corporate tax to the town gain an advantage of 5 points.
Suppliers located within 30 km score 10 points.
The bidder needs a fixed establishment in the province.
Local ownership: 4 points.
The tenderer must have its registered office in Koivuranta.
Local companies receive three additional points.
Only local suppliers may tender.
The supplier shall have an office in Lehtola.
The contractor must pay its taxes to the municipality.
In case of a tie a company from the region is chosen.
The tenderer's place of business must be in the Koivuranta area.
Preference is given to firms based in Lehtola.
The company has to be established in the municipality.
The seat of the tenderer is in Koivuranta: 5 points.
Local subcontractors shall be used.
Tenderers whose headquarters are located in the region score 4 points.
The bidder must be a Koivuranta company.
The tenderer shall be domiciled for tax in the town.
Points are given for local ownership of the company.
Firms from outside the region are excluded.
The supplier must be a locally based enterprise.
The supplier's main office shall be in Lehtola.
Extra points: company domiciled in the Koivuranta region.
At least half of the work must be subcontracted to local businesses.
Bidders from Koivuranta receive a bonus of 5 points.
The tenderer must be a local undertaking.
The provider needs to maintain a depot in the municipality.
Five points for tenderers whose seat is in a member municipality.
The contractor shall have its depot within 20 km of the centre of Koivuranta.
Only enterprises operating in the province are invited to tender.
A company with its seat in Lehtola gets five points.
The provider's registered office must be in the county.
Tenderers must be registered in the municipality for tax purposes.
The tenderer must be a business operating in the municipality.
How local the company is will be taken into account in the comparison.
At least half of subcontracting must be bought from firms in the region.
Materials shall be bought from local suppliers.
Only companies registered in the province may submit a tender.
The supplier's premises must be no more than 30 kilometres from the city centre.
Tenders from companies outside the region are not considered.
The home municipality of the service provider must be Lehtola.
If scores are equal, the local company wins.
Points are awarded if the company pays corporate tax to Koivuranta.
The tenderer must have a permanent place of business in the locality when submitting the tender.
The supplier must be rooted in Koivuranta.
The municipality's own entrepreneurs are given preference.
A Koivuranta-based company receives five points.
The firm must be locally owned.
We favour nearby businesses in the award.
The bidder's domicile has to be in Koivuranta.
""",
    ("single-source", Language.FI): """
Työllistettävät valitaan ainoastaan Koivurannan ammattiopistosta.
Ehdokkaat otetaan vain Lehtolan työllisyyspalvelujen kautta.
Opiskelijat tulevat yksinomaan hankintayksikön omasta oppilaitoksesta.
Harjoittelijat osoittaa Koivurannan Työpaja ry, eikä muita väyliä käytetä.
Rekrytointi tapahtuu pelkästään kaupungin työllisyyspalvelun kautta.
Muiden oppilaitosten opiskelijoita ei hyväksytä.
Oppisopimusopiskelijoiden tulee olla Lehtolan ammattiopiston opiskelijoita.
Työntekijät vuokrataan ainoastaan Lehtolan Henkilöstö Oy:ltä.
Työllistettävien on tultava Koivurannan työllisyysalueen osoittamista henkilöistä.
Hyväksyttäviä ehdokkaita ovat ainoastaan Lehtolan valmennussäätiön asiakkaat.
Muiden tahojen esittämiä ehdokkaita ei oteta huomioon.
Koivurannan ammattiopistolla on yksinoikeus opiskelijapaikkoihin.
Toimittaja palkkaa henkilöt yksinomaan työvoimaviranomaisen esittämistä ehdokkaista.
Ainoa hyväksytty rekrytointikanava on Koivurannan työllisyyspalvelut.
Työssäoppimispaikat on varattu vain Koivurannan koulutuskuntayhtymän opiskelijoille.
Toimittajan tulee rekrytoida kaikki työllistettävät Lehtolan työpajan kautta.
Opiskelijoiksi kelpaavat ainoastaan kuntayhtymän omat opiskelijat.
Henkilöt on palkattava Koivurannan kaupungin nimeämistä ehdokkaista, muita ei hyväksytä.
Opiskelijat rekrytoidaan yksin Koivurannan ammattiopistosta.
Työntekijät tulevat aina Työpaja Ponsi ry:n kautta.
Oppisopimukset tehdään ainoastaan Koivurannan koulutuskuntayhtymän kanssa.
Henkilöt hankitaan kaupungin työllisyyspalveluista, eikä muuta kautta palkattuja lasketa.
Toimittajan on käytettävä rekrytoinnissa Lehtolan Henkilöstövuokraus Oy:tä.
Harjoittelijat tulevat Koivurannan ammattikorkeakoulusta, muualta tulevia ei oteta.
Rekrytointi tehdään kokonaisuudessaan Lehtolan työllisyyspalvelun kautta, eikä toimittaja saa itse hakea työntekijöitä.
Vain hankintayksikön nimeämät henkilöt voidaan palkata.
Koivurannan ammattiopisto toimittaa kaikki opiskelijat.
Työllistettävät tulee valita yksinomaan Koivurannan työllisyyspalvelujen asiakkaista.
Henkilöstö rekrytoidaan vain TE-toimiston kautta.
Opiskelijat otetaan ainoastaan Lehtolan ammattiopistosta, muita oppilaitoksia ei käytetä.
Ehdokkaat esittää Lehtolan Työpaja ry, jonka esittämistä henkilöistä toimittajan on valittava.
Rekrytoinnissa käytetään ainoastaan kaupungin työllisyyspalveluja.
Opiskelijat otetaan pelkästään Rantalan ammattiopistosta.
Kaikki kesätyöntekijät tulevat Rantalan lukiosta.
Ehdokkaat välittää yhdistys Uudet Polut ry, eikä muita kanavia hyväksytä.
Hakijat tulevat vain ja ainoastaan työllisyysalueen kautta.
Työllistettävät on palkattava Säätiö Askeleen asiakkaista.
Ainoana rekrytointikanavana on Rantalan työllisyyspalvelut.
Toimittaja ei saa itse hakea ehdokkaita.
Oppisopimus tehdään aina Rantalan koulutuskuntayhtymän kanssa.
Muualta tulleita hakijoita ei huomioida.
Yrityksen on rekrytoitava harjoittelijat Rantalan ammattikorkeakoulusta.
Työllistettävät nimeää yksinomaan tilaaja.
Henkilöt valitaan tilaajan antamalta listalta, eikä muita hyväksytä.
Muiden kuin Rantalan ammattiopiston opiskelijat eivät täytä ehtoa.
Kohderyhmään kuuluvat ainoastaan Rantalan klubitalon jäsenet.
Opiskelijapaikat on varattu Rantalan ammattiopiston opiskelijoille.
Palkkaus tapahtuu yksinomaan Henkilöstövuokraus Apu Oy:n välityksellä.
Opiskelijat otetaan ainoastaan Koivurannan ammattiopistosta.
Työllistettävät osoittaa Lehtolan työllisyysyhdistys ry, eikä muita henkilöitä hyväksytä.
Velvoite täyttyy vain palkkaamalla kunnan työpajan nimeämä henkilö.
Rekrytointi tehdään yksinomaan Koivurannan työllisyysalueen kautta.
Kysymys: Saammeko etsiä työntekijän itse? Vastaus: Ette saa, henkilön lähettää aina Lehtolan kunnan työllisyysyksikkö.
Muualta kuin Rantakodin Tuki -säätiöltä tulleita ei lasketa mukaan.
Ehdokkaat tulevat henkilöstövuokrausyhtiö Koivurannan Tekevät Kädet Oy:ltä, jonka kanssa toimittaja tekee sopimuksen.
Urakoitsija sitoutuu käyttämään työllistettävien välittäjänä pelkästään Björkstrandin Nuorten Tuki ry:tä.
Otatte työntekijän siltä listalta, jonka Lundbyn kunta teille antaa. Muita ei saa ottaa.
Opinnäytetyön tekijän on opiskeltava Koivurannan ammattikorkeakoulussa.
Työharjoittelupaikat varataan Lehtolan kansanopiston opiskelijoille.
Päätettiin, että hankkeeseen tulevat nuoret haetaan vain etsivän nuorisotyön Björkstrandin tiimiltä.
Toimittaja palkkaa yhden henkilön, joka on Lundbyn Työvalmennus Oy:n valmennettava.
Hyväksyttäviä ovat yksistään sellaiset oppisopimukset, jotka solmitaan Koivurannan aikuiskoulutuskeskuksen välityksellä.
Jokainen velvoitteen piirissä oleva henkilö tulee valita Lehtolan Setlementin asiakkaista.
Mikäli koulutussopimusopiskelija ei ole Björkstrandin ammattiopiston kirjoilla, paikkaa ei hyväksytä.
Kanava henkilöiden saamiseksi: Lundbyn työllisyyspalvelu, ei muita kanavia.
Liite 2. Oppilaitoksena toimii Koivurannan rakennusalan opisto, jolta kaikki työmaan opiskelijat tilataan.
Työttömän saa palkata vain, jos Lehtolan työvoimaviranomainen on hänet teille esittänyt.
Toimittajalla ei ole oikeutta käyttää muuta rekrytointikanavaa kuin kaupungin Työportti-yksikköä.
Pisteitä annetaan opiskelijoista, jotka suorittavat tutkintoa nimenomaan Björkstrandin hotelli- ja ravintolaopistossa.
Kaikki vajaakuntoiset työntekijät tulevat Lundbyn Toimintakeskus -yhdistyksen kautta sen tekemän valinnan perusteella.
Oppisopimuksen tekijäksi kelpaa ainoastaan Rantakylän ammattikoulussa kirjoilla oleva.
Työntekijät on haettava Mäntylän kaupungin rekrytointipalvelun kautta.
Palkattavan tulee olla Koskelan Työpaja ry:n asiakas.
Toimittaja ei voi itse etsiä harjoittelijoita, vaan ne tulevat aina Koskelan lukiosta.
Ehdokkaat saadaan Mäntylän hyvinvointialueen työllistymisyksiköstä, eikä muita väyliä ole.
Hyväksymme vain tilaajan osoittamat henkilöt.
Opiskelijoiden on tultava Koskelan seudun koulutuskuntayhtymästä.
Työssäoppijat toimittaa yksinoikeudella Mäntylän ammattiopisto.
Henkilö valitaan Koskelan työllisyysalueen laatimalta listalta.
Muiden oppilaitosten opiskelijoita ei oteta harjoitteluun.
Harjoittelijat ovat poikkeuksetta Koskelan ammattikorkeakoulun opiskelijoita.
Kesätyöntekijät valitaan Mäntylän nuorisoseuran jäsenistä.
""",
    ("single-source", Language.SV): """
Kandidaterna tas endast från Björkstrands yrkesskola.
Personerna rekryteras uteslutande via Lundby sysselsättningstjänster.
Studerande från andra läroanstalter godtas inte.
De anställda ska komma från Föreningen Verkstan rf och ingen annan kanal används.
Praktikanterna ska vara studerande vid Lundby yrkesinstitut.
Rekryteringen sker enbart genom stadens sysselsättningstjänst.
Lärlingarna väljs bara bland den egna läroanstaltens studerande.
Den enda godkända rekryteringskanalen är Lundby verkstad.
Kandidater som någon annan föreslår beaktas inte.
Leverantören anställer personer endast bland dem som arbetskraftsmyndigheten i Lundby anvisar.
Utbildningsplatserna är reserverade enbart för Björkstrands yrkesskolas studerande.
Leverantören ska anställa samtliga personer genom Lundby Bemanning Ab.
Björkstrands yrkesskola har ensamrätt till platserna.
Personerna ska anställas bland de kandidater som Lundby stad anvisar.
Bara studerande vid samkommunens egen skola får platserna.
Praktikanterna väljs ut av Lundby yrkesskola och ingen annan.
Platserna fylls enbart med klienter hos Verkstaden rf.
Leverantören får rekrytera bara genom stadens sysselsättningstjänster.
Läroavtal ingås endast med Björkstrands yrkesskola.
Andra sökande än de som myndigheten i Lundby föreslår beaktas inte.
Samtliga praktikanter kommer från Björkstrands yrkesskola.
Leverantören får inte själv söka personal, utan alla anvisas av Lundby stad.
Enbart personer som anvisats av sysselsättningsområdet godkänns.
De som anställs ska uteslutande komma från Lundby verkstadsförening rf.
Lärlingarna tas endast från Björkstrands yrkesinstitut.
Rekryteringen görs bara via arbetskraftsmyndigheten i Lundby.
Inga andra läroanstalters studerande godkänns.
De studerande tas enbart från Västra Lärcentret.
Kandidaterna förmedlas av Föreningen Nya Stigar rf, och andra kanaler godkänns inte.
Sökande tas emot endast via sysselsättningstjänsterna.
De anställda ska väljas bland Stiftelsen Stegets klienter.
Den enda rekryteringskanalen är Strandby sysselsättningstjänster.
Leverantören får inte själv söka kandidater.
Läroavtalet ingås alltid med Strandby yrkesinstitut.
Sökande som kommer andra vägar beaktas inte.
Praktikanterna måste rekryteras från Strandby yrkeshögskola.
Beställaren utser ensam de personer som anställs.
Personerna väljs från den lista beställaren ger, och inga andra godkänns.
Studerande från andra läroanstalter än Strandby yrkesinstitut uppfyller inte villkoret.
Till målgruppen hör endast medlemmar i Strandby klubbhus.
Platserna är reserverade för studerande vid Strandby yrkesinstitut.
Rekryteringen sker uteslutande genom Bemanning Hjälp Ab.
Läroavtalsstuderandena tas enbart från Koivuranta yrkesinstitut.
Kandidaterna ska komma via sysselsättningsområdet i Lehtola och inte från annat håll.
Leverantören ska anställa en person som föreningen Björkstrands Arbetsrum rf har anvisat.
Praktikanten är studerande vid Lundby yrkesskola; studerande från andra läroanstalter godtas inte.
Fråga: Får vi rekrytera själva? Svar: Nej, alla kandidater går genom sysselsättningstjänsten i Lundby.
Uteslutande arbetssökande som föreslagits av Björkstrands sysselsättningsområde räknas som uppfyllelse av villkoret.
Du får bara välja bland de personer som Lundby ungdomsverkstad skickar till dig.
Entreprenören erbjuder två praktikplatser åt elever i Lehtola yrkesinstituts byggnadslinje, ingen annanstans ifrån.
Samarbetspartner vid rekryteringen är Stiftelsen Koivurantastöd, och andra partner kan inte användas.
Den anställda måste väljas ur den lista som sysselsättningsenheten i Björkstrand upprättar.
Som läroavtal räknas blott sådana som ingåtts genom Lundby vuxenutbildningscenter.
Protokoll: Det beslutades att personerna skaffas genom Lehtola arbetskooperativ och att egna sökande inte beaktas.
Leverantören förbinder sig att hämta samtliga studerande från Koivuranta yrkesinstitut.
Utan förmedling av Björkstrands kommuns sysselsättningstjänst godkänns ingen anställning.
Poäng ges endast för praktikanter som studerar vid yrkesinstitutet i Lundby.
Ensam förmedlare av arbetskraft enligt denna punkt är Föreningen Lehtola Framåt rf.
Valet av sysselsatta skall ske bland kunderna hos Arbetscentralen Björkstrand Ab.
Studerandena kan inte komma från någon annan skola än Lehtola yrkesinstitut.
Ni skall ta emot den som Koivuranta sysselsättningsområde utser åt er.
Ordet ”studerande” avser i detta avtal en person inskriven vid Björkstrands yrkesinstitut.
Lärlingarna måste gå i Strandby yrkesskola.
Alla kandidater hämtas från Skogby stads arbetsförmedlingsenhet.
Leverantören får inte själv söka praktikanter, utan de utses av Strandby gymnasium.
Den sysselsatta ska vara klient hos Skogby verkstad rf.
Studerande från andra skolor än Strandby yrkesinstitut godkänns inte.
Praktikplatserna är reserverade för studerande vid Skogby yrkeshögskola.
Personen väljs ur en lista som kommunen gjort upp.
Endast personer som beställaren anvisar räknas.
Rekryteringen sköts uteslutande av Bemanning Strand Ab.
Arbetstagarna skall komma genom föreningen Vägen rf.
""",
    ("single-source", Language.EN): """
Candidates are taken only from Koivuranta Vocational College.
All recruits shall be referred by the Koivuranta employment services and by no one else.
Students of other schools are not accepted.
The trainees must be students of Lehtola College.
Recruitment takes place solely through the city's employment service.
The supplier hires exclusively from among candidates presented by the Workshop Association.
The only approved channel is Koivuranta Employment Services.
Candidates proposed by others are not taken into account.
The training places are reserved solely for students of the contracting authority's own college.
Apprentices must come from Koivuranta Vocational College.
The persons shall be hired through Lehtola Staffing Ltd alone.
Koivuranta Vocational College has the exclusive right to the places.
Only persons assigned by the employment authority count.
The contractor must recruit all persons via Lehtola Workshop.
No other source of candidates is permitted than the Koivuranta job centre.
Apprentices are drawn from Koivuranta Vocational College and nowhere else.
The supplier may recruit only via the city's employment services.
Only clients of the Lehtola Workshop are eligible as recruits.
Training agreements are made solely with Koivuranta College.
Candidates other than those put forward by the city are not eligible.
All apprentices are provided by Koivuranta Vocational College.
The contractor may not recruit on its own; all workers are assigned by the town of Lehtola.
Solely persons introduced by the city's workshop are accepted.
The persons shall be recruited solely via the employment services of Lehtola.
Only students of Koivuranta Vocational College may be taken on.
Koivuranta Workshop Association shall be the sole provider of candidates.
Recruitment through any channel other than the Lehtola job centre is not accepted.
Students are taken from the Rantala Vocational College alone.
Candidates are provided by New Paths Association, and other channels are not accepted.
All summer workers come from Rantala High School.
Applicants are taken only through the employment services.
Recruits must be chosen from the clients of the Step Foundation.
The one and only recruitment channel is Rantala Employment Services.
The supplier may not look for candidates itself.
The apprenticeship is always agreed with Rantala Education Consortium.
Applicants arriving by other routes are disregarded.
Trainees must be recruited from Rantala University of Applied Sciences.
The client alone names the persons to be hired.
Persons are picked from the client's list and no others are accepted.
Students of schools other than Rantala Vocational College do not fulfil the condition.
Only members of the Rantala Clubhouse belong to the target group.
The places are reserved for students of Rantala Vocational College.
Hiring takes place solely via the staffing agency Help Ltd.
Trainees are taken solely from Koivuranta Vocational College.
The supplier must recruit the person through the Lehtola Employment Services and through no other channel.
Only candidates put forward by the Björkstrand Unemployed Association are accepted.
The apprentice must be enrolled at the Koivuranta adult education centre.
Persons found by means other than the municipal job service will not be credited towards the obligation.
You must take the student from Björkstrand school. A student from another school is not OK.
It was agreed in the meeting that all placements go via the Koivuranta Employment Coordinator, with no exceptions.
All interns under this agreement have to be students of the Lundby University of Applied Sciences.
Each placement is filled exclusively with a client of the Björkstrand employment authority.
Nobody but pupils of Koivuranta Trade School may do the on-the-job learning period.
The right to nominate the persons to be employed rests with the Lehtola Association for the Disabled alone.
The obligation can be met only by hiring someone sent by the Lundby Rehabilitation Centre.
Candidates other than those introduced by the City of Koivuranta are disregarded.
A condition for approval is that the student's educational institution is the Björkstrand Vocational Institute.
The three training places shall be kept open for Lehtola College and may not be offered to other institutions.
Without a referral from the Lundby job centre the hire doesn't count.
The person employed must be a member of the Björkstrand Roma Association and proposed by it.
The trainees have to be pupils of Strandby Trade School.
All recruits are fetched from the Woodham municipal employment unit.
The supplier may not seek trainees itself; they are appointed by Strandby College.
The person employed shall be a client of the Woodham Workshop Association.
Students of schools other than Strandby College are not accepted.
Internships are reserved for students of Woodham University.
The employee is picked from a list kept by the municipality, and nobody else is approved.
Only persons designated by the client count.
Recruitment is handled exclusively by Strand Staffing Ltd.
Workers shall come by way of the Road Association.
""",
    ("whole-firm", Language.FI): """
Tarjoajan koko henkilöstöstä vähintään 5 % on oltava osatyökykyisiä.
Yrityksen henkilökunnasta kymmenen prosenttia tulee olla maahanmuuttajia.
Toimittajan kaikista työntekijöistä vähintään kolmen on oltava pitkäaikaistyöttömiä.
Palveluntuottajalla on oltava henkilöstöpolitiikka, jossa sitoudutaan työllistämään osatyökykyisiä.
Konsernin palveluksessa on oltava vähintään 20 vammaista henkilöä.
Yritys sitoutuu noudattamaan kaikessa toiminnassaan monimuotoisuusohjelmaa ja palkkaamaan nuoria.
Oppisopimusopiskelijoiden osuus yrityksen kokonaishenkilöstöstä on vähintään 3 %.
Tarjoajan henkilöstömäärästä vähintään 2 prosenttia on vajaakuntoisia.
Pisteitä saa, jos yrityksen koko henkilökuntaan kuuluu osatyökykyisiä.
Toimittajalla on oltava koko yritystä koskeva työllistämisohjelma.
Tarjoajalla tulee olla yhteiskuntavastuuohjelma, joka kattaa nuorten työllistämisen koko konsernissa.
Yrityksen koko työvoimasta viisi prosenttia on pitkäaikaistyöttömiä.
Tarjoajan kaikissa toimipisteissä on oltava vähintään yksi oppisopimusopiskelija.
Palveluntuottajan vakituisesta henkilöstöstä vähintään yksi kymmenestä on osatyökykyinen.
Kaikesta tarjoajan henkilöstöstä vähintään 4 % tulee olla nuoria.
Tarjoajan henkilöstöstä joka kymmenes on osatyökykyinen.
Osatyökykyisten osuus tarjoajan koko henkilökunnasta on vähintään 5 prosenttia.
Yrityksellä on oltava konsernitasoinen ohjelma pitkäaikaistyöttömien palkkaamiseksi.
Pisteytetään, kuinka suuri osa yhtiön työntekijöistä on maahanmuuttajia.
Yrityksen kaikissa toiminnoissa noudatetaan vammaisten työllistämistä edistävää henkilöstöpolitiikkaa.
Yrityksen palveluksessa olevista työntekijöistä vähintään 10 % kuuluu kohderyhmään.
Tarjoajan on osoitettava, että sillä on koko konsernin kattava rekrytointiohjelma vammaisille.
Palveluntuottajan koko henkilökunnasta on vähintään kolme prosenttia oltava osatyökykyisiä.
Tarjoaja sitoutuu siihen, että kaikissa sen toimipaikoissa työskentelee vähintään yksi vammainen henkilö.
Urakoitsijan on laadittava monimuotoisuusohjelma, joka koskee koko konsernia.
Yrityksen henkilöstöstä 5 % on maahanmuuttajataustaisia.
Toimittajan henkilökunnasta joka kymmenennen on oltava työtön.
Yrityksen koko henkilökunnasta viisi prosenttia on oppisopimusopiskelijoita.
Yrityksen oppisopimusopiskelijoiden osuus koko yrityksessä on viisi prosenttia.
Kymmenesosa toimittajan kaikista työntekijöistä on työttömiä.
Palveluntuottajan tulee palkata osatyökykyisiä kaikkiin toimipisteisiinsä.
Konserniin kuuluvat yhtiöt työllistävät yhteensä kymmenen pitkäaikaistyötöntä.
Toimittajan tulee laatia yritykselleen monimuotoisuussuunnitelma.
Yrityksen henkilöstöstä vähintään 5 % tulee olla osatyökykyisiä.
Toimittaja nostaa vammaisten osuuden työvoimastaan viiteen prosenttiin.
Toimittajan rekrytointikäytäntöjen tulee suosia nuoria koko organisaatiossa.
Yrityksen on palkattava nuoria myös muihin kuin tämän sopimuksen tehtäviin.
Vaatimus koskee toimittajan koko liiketoimintaa: joka kymmenes uusi työntekijä on maahanmuuttaja.
Työllistettyjen osuus lasketaan yrityksen kokonaishenkilöstömäärästä.
Yrityksellä tulee olla vastuullisuusohjelma, jossa se sitoutuu palkkaamaan vammaisia.
Vähintään kymmenen prosenttia yrityksen koko henkilöstöstä on oltava osatyökykyisiä.
Tarjoajalla on oltava koko konsernin kattava monimuotoisuusohjelma.
Pisteet määräytyvät sen mukaan, kuinka suuri osa tarjoajan kaikista työntekijöistä on aiemmin ollut työttömänä.
Yrityksen henkilöstöpolitiikan on suosittava maahanmuuttajia kaikessa rekrytoinnissa.
Kysymys: Lasketaanko osuus vain tässä urakassa olevista? Vastaus: Ei, vaan yhtiön koko väestä.
Emoyhtiön ja kaikkien tytäryhtiöiden on sitouduttava palkkaamaan pitkäaikaistyöttömiä.
Palveluntuottaja kasvattaa kokonaishenkilömääräänsä sopimuskaudella vähintään kahdella prosentilla.
Firman kaikista työntekijöistä joka kymmenennen pitää olla alle 25-vuotias.
Johtoryhmässä ja muussa organisaatiossa on oltava vähintään yksi vammainen henkilö kutakin sataa työntekijää kohden.
Toimittaja ei saa irtisanoa ketään missään yksikössään sopimuksen aikana.
Tarjoajan yleisen rekrytointipolitiikan mukaan avoimiin paikkoihin on aina haastateltava työttömiä.
Osatyökykyisten osuus yrityksessä kokonaisuudessaan: 3–5 % = 5 p, yli 5 % = 10 p.
Konsernitasolla tulee työllistää kolmekymmentä nuorta vuodessa tilauksista riippumatta.
Yrityksen tulee koko toiminnassaan Suomessa käyttää vähintään kahtakymmentä oppisopimusopiskelijaa.
Naisten osuuden tarjoajan koko työvoimasta on oltava 40 prosenttia sopimuskauden loppuun mennessä.
Lautakunta edellytti, että voittavan yhtiön henkilökunnasta kaikkiaan vähintään viisi prosenttia on maahan muuttaneita.
Kun yritys palkkaa kenet tahansa mihin tahansa työhön, sen pitää ensin tarjota paikkaa työttömälle.
Vertailuperuste 3: Vajaakuntoisten määrä koko konsernissa suhteessa konsernin henkilöstöön.
Puolet palveluntuottajan väestä on oltava entisiä työttömiä.
Konsernin jokaisessa yhtiössä on oltava oppisopimusopiskelija.
Yrityksen kaikissa rekrytoinneissa on suosittava osatyökykyisiä.
Tarjoajan henkilöstöstä vähintään 30 prosenttia on naisia.
Toimittaja maksaa koko henkilöstölleen vähintään 15 euron tuntipalkkaa.
Yhtiön kaikilla työntekijöillä on oltava vakituinen työsuhde.
Palveluntuottajan henkilöstöstrategian on sisällettävä tavoite vammaisten osuudelle.
Toimittaja sitoutuu siihen, ettei se käytä vuokratyövoimaa missään toiminnassaan.
Osatyökykyisten määrä lasketaan yrityksen kaikista työntekijöistä.
Pisteitä saa, kun yli 5 % yhtiön henkilökunnasta on maahanmuuttajia.
""",
    ("whole-firm", Language.SV): """
Minst fem procent av anbudsgivarens hela personal ska vara partiellt arbetsföra.
Av företagets samtliga anställda ska minst tre vara långtidsarbetslösa.
Leverantören ska ha en personalpolitik som främjar anställning av personer med funktionsnedsättning.
Koncernen ska ha minst 20 anställda med funktionsnedsättning.
Företaget ska i all sin verksamhet följa ett mångfaldsprogram och anställa unga.
Andelen lärlingar av företagets totala personal ska vara minst 3 %.
Tio procent av leverantörens personal ska vara invandrare.
Poäng ges om det i hela koncernen finns partiellt arbetsföra anställda.
Leverantören ska ha en personalstrategi för anställning av arbetslösa.
Minst 4 % av alla som är anställda hos anbudsgivaren ska vara unga.
Vid vart och ett av företagets verksamhetsställen ska det finnas minst en lärling.
Anbudsgivaren ska ha ett program för samhällsansvar som omfattar sysselsättning av unga i hela företaget.
Av leverantörens fast anställda personal ska var tionde vara partiellt arbetsför.
Var tionde av företagets anställda ska vara partiellt arbetsför.
Andelen långtidsarbetslösa i leverantörens hela personal ska vara minst 5 procent.
Personalen i hela bolaget ska till minst tio procent bestå av unga.
Företaget ska ha en policy på koncernnivå för anställning av invandrare.
Av samtliga som arbetar i företaget ska 5 % höra till målgruppen.
Företagets personalpolicy ska omfatta anställning av partiellt arbetsföra.
Leverantörens hela personal ska till fem procent bestå av personer med funktionsnedsättning.
Anbudsgivaren ska ha en mångfaldsplan för hela koncernen.
Fem procent av företagets personal är invandrare.
Av hela personalen ska var tionde vara arbetslös.
Leverantörens personal ska till tio procent bestå av långtidsarbetslösa.
Andelen lärlingar i hela företaget är fem procent.
En tiondel av alla leverantörens anställda ska vara arbetslösa.
Tjänsteproducenten ska anställa partiellt arbetsföra på alla sina verksamhetsställen.
Bolagen i koncernen sysselsätter sammanlagt tio långtidsarbetslösa.
Leverantören ska ha en mångfaldsplan för hela organisationen.
Minst 5 % av företagets personal ska ha en funktionsnedsättning.
Leverantören höjer andelen funktionshindrade bland sin personal till fem procent.
Företaget ska anställa unga också för andra uppgifter än dem i avtalet.
Kravet gäller leverantörens hela verksamhet: var tionde ny anställd är invandrare.
Företagets rekryteringspolicy ska gynna unga.
Företaget har i sin totala personalstyrka minst fem lärlingar.
Andelen räknas på bolagets totala antal anställda och ska vara fem procent unga.
Minst 5 procent av anbudsgivarens hela personal ska vara tidigare långtidsarbetslösa.
Leverantören ska i hela koncernen tillämpa en jämställdhetsplan.
Bolagets samtliga anställda ska ha fast heltidsanställning.
Anbudsgivaren ska ha en mångfaldspolicy som omfattar alla verksamhetsställen.
Hur många av de anställda i er organisation är över 55 år? Kravet är minst en femtedel.
Poäng ges efter hur stor andel av företagets totala arbetsstyrka som består av invandrare.
Av koncernens personalstyrka ska varje år två procent utgöras av lärlingar.
Leverantörens allmänna personalpolitik ska främja anställning av unga, och policyn ska bifogas anbudet.
Fråga: Gäller kvoten bara det här avtalet? Svar: Nej, den räknas på hela firmans folk.
Företaget får inte ha hyrd arbetskraft någonstans i sin verksamhet.
Alla som jobbar i företaget ska få utbildning i socialt ansvar, också de som inte har med vårt avtal att göra.
Under avtalstiden ska leverantörens totala antal anställda växa med minst tre personer, oavsett i vilken verksamhet.
Moderbolaget och dess dotterbolag skall sysselsätta sammanlagt tjugo personer med nedsatt arbetsförmåga.
Entreprenören ska för hela sin personal erbjuda företagshälsovård på sjukvårdsnivå.
Nämnden ansåg att företagets övriga avdelningar också ska anställa långtidsarbetslösa.
Personalomsättningen i företaget får vara högst 10 procent om året.
Leverantörens rekryteringspolicy ska generellt ge företräde åt arbetslösa i alla lediga befattningar.
Ni skall betala alla era arbetare, även på andra objekt, en timlön om minst 14 euro.
Kvoten uppfylls när var tjugonde person på företagets lönelista är under 25 år.
Hälften av leverantörens folk ska ha varit arbetslösa.
Varje bolag i koncernen ska ha en lärling.
I alla företagets rekryteringar ska partiellt arbetsföra ges företräde.
Minst 30 procent av anbudsgivarens anställda är kvinnor.
Leverantören betalar hela sin personal minst 15 euro i timmen.
Personer med funktionsnedsättning ska utgöra 5 % av firmans arbetsstyrka.
Leverantörens personalstrategi ska ha ett mål för andelen invandrare.
Företaget förbinder sig att inte använda hyrd arbetskraft i någon del av sin verksamhet.
""",
    ("whole-firm", Language.EN): """
At least 5 % of the tenderer's whole staff must be persons with partial work ability.
Ten per cent of the company's employees shall be immigrants.
Of all the employees of the supplier at least three must be long-term unemployed.
The supplier must have a personnel policy that favours hiring unemployed people.
The group shall employ at least 20 disabled persons.
The company follows a diversity policy in all its operations and hires young people.
Apprentices shall make up 3 % of the supplier's total workforce.
Points are given if the company as a whole employs persons with disabilities.
The tenderer shall have a company-wide programme for the employment of immigrants.
Each of the company's offices must have at least one apprentice.
The tenderer's corporate social responsibility programme must cover the employment of young people.
Every tenth member of the permanent staff of the supplier must be a person with partial work ability.
Four per cent of the entire workforce of the provider must be under 25.
One in ten of the tenderer's employees must be disabled.
The share of long-term unemployed persons in the supplier's whole personnel shall be at least 5 per cent.
The supplier shall adopt a group-level policy on hiring immigrants.
Across all its contracts the company must employ 20 apprentices.
Ten per cent of those working for the company must belong to the target group.
The tenderer's human resources policy shall include hiring disabled persons.
Five per cent of the contractor's total staff shall be long-term unemployed when hired.
The tenderer must have a diversity plan covering the whole group.
The supplier's personnel policy must favour people with partial work ability.
A tenth of its entire workforce are unemployed persons.
The company-wide share of apprentices is five per cent.
Ten per cent of the supplier's staff must be long-term unemployed.
One tenth of all the contractor's employees are to be disabled.
The provider shall hire persons with partial work ability at all of its branches.
The companies of the group employ ten long-term unemployed in total.
The supplier must have a diversity plan for the whole organisation.
The supplier raises the share of disabled people among its personnel to five per cent.
The company has to hire young people also for tasks other than those of this contract.
The requirement covers the supplier's entire business: every tenth new employee is an immigrant.
The share is calculated from the company's total headcount and must be five per cent apprentices.
The company's recruitment policy must favour the young.
Throughout the company, one in ten must be a trainee.
At company level the supplier maintains a 5 % quota of apprentices.
Apprentices make up five per cent of the payroll of the company.
At least five per cent of the tenderer's entire personnel must be people with partial work ability.
The supplier shall have an equality plan covering all its staff in every country of operation.
Every group company must employ one apprentice per hundred employees.
The share of long-term unemployed in the company's total headcount is scored as follows: 2 % = 3 p, 4 % = 6 p.
During the contract the supplier may not lay off anyone in any of its business units.
Firms must show that their general HR strategy includes employing immigrants throughout the organisation.
Points are earned for the number of apprentices working in the firm, irrespective of the project they are assigned to.
The parent company and its subsidiaries shall adopt a diversity programme for their whole workforce.
It is required that women make up no less than 40 % of the bidder's management team.
The supplier's overall staff must grow by two persons a year in net terms.
The contractor guarantees that across all its sites in Finland a minimum of 20 trainees are engaged annually.
The average age of the company's personnel shall be reported and may not exceed 50 years.
The obligation relates to the supplier's total labour force and not merely to the persons performing the services.
Bidders whose group-wide employment of people with disabilities falls short of one in fifty receive zero points.
In the minutes: the operator is to be bound to reserve a tenth of all jobs in the concern for the target group.
Half of the supplier's people shall be formerly unemployed.
Each company in the group must have an apprentice.
In all the company's recruitments preference must be given to disabled people.
At least 30 per cent of the tenderer's employees are women.
The supplier pays its whole staff at least 15 euros an hour.
The provider's HR strategy shall set a target for the share of immigrants.
The company undertakes not to use agency labour in any part of its business.
Five out of every hundred workers on the contractor's books shall be disabled.
""",
    ("suitability", Language.FI): """
Soveltuvuusvaatimuksena on, että tarjoaja työllistää kaksi pitkäaikaistyötöntä.
Työllistämisvelvoite on tarjoajan soveltuvuutta koskeva vaatimus.
Tarjoajan tulee olla viimeisten kahden vuoden aikana työllistänyt vähintään yhden osatyökykyisen.
Tarjoajalla on oltava kokemusta pitkäaikaistyöttömien työllistämisestä.
Pisteitä annetaan aiemmasta työllistämisestä.
Tarjoaja, joka ei sitoudu palkkaamaan työttömiä, suljetaan tarjouskilpailusta.
Referenssinä esitetään aiempi sopimus, jossa tarjoaja on työllistänyt nuoria.
Työllistämisen laiminlyönti aiemmassa sopimuksessa on poissulkemisperuste.
Kaikki alla luetellut vaatimukset ovat soveltuvuusvaatimuksia.
Yritys saa kaksi pistettä jokaisesta vuosina 2024 ja 2025 palkkaamastaan maahanmuuttajasta.
Tarjoajalta edellytetään näyttöä aikaisemmasta työllistämisestä.
Tarjoajan soveltuvuuden edellytyksenä on oppisopimuspaikkojen tarjoaminen.
Tarjoajan on pitänyt palkata edellisen vuoden aikana oppisopimusopiskelija.
Soveltuvuuden vähimmäisvaatimukset: tarjoaja palkkaa sopimuskaudella yhden nuoren.
Tarjoajalla on palveluksessaan jo tarjousta jätettäessä vähintään yksi osatyökykyinen.
Palveluntuottaja saa lisäpisteitä, jos se on aikaisemmin palkannut työttömiä.
Tarjoajan on täytynyt järjestää oppisopimuspaikkoja kolmen edeltävän vuoden aikana.
Soveltuvuusehdot: tarjoaja on työllistänyt vähintään yhden vammaisen vuosina 2024–2025.
Tarjouskilpailuun pääsevät vain tarjoajat, jotka ovat aiemmin työllistäneet pitkäaikaistyöttömiä.
Tarjoajan kelpoisuus osoitetaan luettelolla työllistetyistä nuorista kolmelta viime vuodelta.
Referenssit: työllistämisehdon toteuttaminen vähintään yhdessä aiemmassa hankinnassa.
2 p / henkilö, jonka tarjoaja on työllistänyt kahden edellisen vuoden aikana.
Tarjoajan tulee esittää selvitys siitä, että se on työllistänyt vammaisia aiemmissa sopimuksissaan.
Tarjoajan on täytettävä seuraava soveltuvuusvaatimus: oppisopimusopiskelijoiden palkkaaminen.
Jos tarjoaja ei ole työllistänyt ketään edellisellä sopimuskaudella, se voidaan sulkea tarjouskilpailun ulkopuolelle.
Tarjoajalta edellytetään, että se on työllistänyt pitkäaikaistyöttömiä kolmen viime vuoden aikana.
Velvoitteen hyväksyminen on soveltuvuuden edellytys.
Tarjoajan aiemmasta työllistämisestä annetaan enintään 5 pistettä.
Tarjoaja, jolla ei ole aiempaa kokemusta oppisopimuksista, suljetaan pois.
Tarjouskilpailuun hyväksytään vain tarjoaja, joka on aiemmin palkannut vaikeasti työllistyviä.
Tarjous hylätään, jos tarjoaja ei ole aikaisemmin työllistänyt pitkäaikaistyöttömiä.
Tarjoaja osoittaa työllistäneensä vähintään kolme osatyökykyistä kahden viime vuoden aikana.
Tarjoajalla tulee olla näyttöä nuorten työllistämisestä.
Soveltuvuusehtona on, että tarjoaja työllistää kaksi nuorta.
Tarjoajalla on oltava tarjousta jättäessään palveluksessaan vähintään yksi oppisopimusopiskelija.
Tarjoaja saa pisteitä niistä pitkäaikaistyöttömistä, jotka se on palkannut vuosina 2024–2026.
Yritys, joka on laiminlyönyt työllistämisehdon aiemmassa sopimuksessa, suljetaan pois.
Tarjoajan kelpoisuuden edellytyksenä on työllistämisvelvoitteen hyväksyminen.
Tarjoajan referensseistä tulee ilmetä oppisopimusopiskelijoiden käyttö.
Tarjoajan teknistä suorituskykyä arvioidaan työllistettyjen määrällä.
Osallistumishakemuksessa on esitettävä, montako työtöntä yritys on ottanut töihin edellisenä vuonna.
Tarjoajien on näytettävä toteen, että ne ovat ottaneet harjoittelijoita aiemmissa urakoissaan.
""",
    ("suitability", Language.SV): """
Som lämplighetskrav gäller att anbudsgivaren anställer två långtidsarbetslösa.
Sysselsättningsvillkoret är ett krav på anbudsgivarens lämplighet.
Anbudsgivaren ska under de senaste två åren ha anställt minst en partiellt arbetsför person.
Anbudsgivaren ska ha erfarenhet av att sysselsätta långtidsarbetslösa.
Poäng ges för tidigare sysselsättning av arbetslösa.
En anbudsgivare som inte förbinder sig att anställa arbetslösa utesluts ur anbudstävlingen.
Som referens anges ett tidigare avtal där anbudsgivaren har sysselsatt unga.
Försummad sysselsättning i ett tidigare avtal är en uteslutningsgrund.
Företaget får två poäng för varje invandrare som det anställt under 2024 och 2025.
Villkoren nedan är lämplighetsvillkor.
Anbudsgivaren ska visa att den tidigare har anställt lärlingar.
För att anses lämplig ska anbudsgivaren erbjuda läroavtalsplatser.
Anbudsgivaren ska redan när anbudet lämnas ha minst en partiellt arbetsför anställd.
Leverantören får tilläggspoäng om den tidigare har rekryterat arbetslösa.
Av anbudsgivaren krävs bevis på tidigare anställningar av långtidsarbetslösa.
Poäng fås för antalet långtidsarbetslösa som anbudsgivaren har haft anställda de senaste tre åren.
Anbudsgivare utan tidigare erfarenhet av sysselsättningsvillkor utesluts.
Krav på lämplighet: anbudsgivaren har lärlingar i sin tjänst.
Anbudsgivaren ska ha minst två referenser där långtidsarbetslösa har anställts.
Anbudsgivaren ska lägga fram en utredning över att den har anställt personer med funktionsnedsättning i tidigare avtal.
Den som under föregående avtalsperiod inte har anställt någon arbetslös kan uteslutas.
För lämplighet krävs att anbudsgivaren har haft lärlingar.
Anbudsgivare som tidigare har sysselsatt partiellt arbetsföra får tre poäng.
Kravet på sysselsättning är en del av lämplighetskraven.
Endast anbudsgivare som tidigare har anställt långtidsarbetslösa godkänns i konkurrensen.
Ett anbud förkastas om anbudsgivaren inte tidigare har sysselsatt unga.
Anbudsgivaren visar att den har anställt minst tre partiellt arbetsföra under de två senaste åren.
Anbudsgivaren ska ha bevis på att den har sysselsatt unga.
Som lämplighetsvillkor krävs att anbudsgivaren sysselsätter två unga.
När anbudet lämnas ska anbudsgivaren ha minst en lärling i sin tjänst.
Anbudsgivaren får poäng för de långtidsarbetslösa som den har anställt åren 2024–2026.
Ett företag som har försummat ett sysselsättningsvillkor i ett tidigare avtal utesluts.
Förutsättningen för anbudsgivarens behörighet är att skyldigheten att anställa godkänns.
I jämförelsen värderas anbudsgivarens tidigare insatser för sysselsättning, högst 10 poäng.
Av anbudsgivarens referenser ska framgå att lärlingar har använts.
Anbudsgivarens tekniska kapacitet bedöms enligt antalet sysselsatta unga.
I anbudsansökan ska uppges hur många arbetslösa företaget har anställt föregående år.
Anbudsgivarna ska styrka att de har tagit emot lärlingar i tidigare entreprenader.
""",
    ("suitability", Language.EN): """
It is a suitability requirement that the tenderer employs two long-term unemployed persons.
The employment obligation is a selection criterion.
The tenderer must have employed at least one person with partial work ability during the last two years.
The tenderer must have experience of employing long-term unemployed people.
Points are given for previous employment of unemployed people.
A tenderer who does not undertake to hire unemployed persons is excluded from the procedure.
As a reference the tenderer names an earlier contract in which it employed young people.
Failure to employ in an earlier contract is a ground for exclusion.
The company gets two points for each immigrant it hired in 2024 and 2025.
The terms below are suitability requirements.
The tenderer shall prove that it has previously taken on apprentices.
To be considered suitable the tenderer must offer apprenticeships.
The tenderer must already have at least one disabled employee when the tender is submitted.
The supplier gets extra points if it has recruited unemployed people before.
Tenderers without a track record of hiring long-term unemployed people will be disqualified.
One point per unemployed person recruited by the bidder over the past three years.
Suitability: the tenderer has hired apprentices in the past three years.
Points for the number of long-term unemployed the tenderer employed in 2024.
Tenderers must show that they have employed immigrants in earlier projects.
The condition on employment forms part of the suitability requirements.
The tenderer must present evidence that it hired disabled persons in its previous contracts.
A tenderer that employed nobody during the previous contract period may be excluded.
The tenderer is considered suitable only if it has earlier employed people with disabilities.
Tenderers that have employed apprentices within the last three years are awarded five points.
Acceptance of the employment obligation is a condition of suitability.
Bidders must show that they have taken on trainees in earlier contracts.
A tender is rejected if the tenderer has not previously hired unemployed people.
A bidder that has not employed at least two young persons during the past three years is excluded.
The tenderer proves that it has hired at least three disabled persons in the last two years.
The tenderer must have evidence of employing young people.
As a condition of suitability the tenderer employs two young people.
The tenderer gets points for the long-term unemployed it hired in 2024–2026.
A company that has neglected an employment clause in a previous contract is excluded.
Eligibility to tender requires acceptance of the employment obligation.
The comparison values the tenderer's earlier efforts in employment, 10 points at most.
Technical capacity is assessed by the number of unemployed persons placed in work.
The request to participate must state how many jobless people the company took on last year.
Only firms with a track record of training apprentices may bid.
Past performance in hiring jobseekers is scored.
""",
    ("label", Language.FI): """
Toimittajalla on oltava Hyvä Työpaikka -merkki.
Tarjoajalta edellytetään SA8000-sertifikaattia.
Siivousaineilla tulee olla Joutsenmerkki.
Tarjouksen liitteenä on esitettävä voimassa oleva ISO 26000 -sertifikaatti.
Tarjoajan tulee olla sertifioitu Vastuullinen Työnantaja -ohjelmassa.
Palveluntuottajan käytössä pitää olla Avainlippu.
Yhteiskunnallinen yritys -merkki vaaditaan.
Kahvin tulee olla Reilu kauppa -merkittyä.
Tarjoajalla on oltava Suomalaisen Työn Liiton myöntämä merkki.
Merkin Avoin Ovi haltija saa kaksi pistettä.
Toimittaja esittää ISO 9001 -laatusertifikaatin.
Tarjoajalla on Täsmätyöpaikka-tunnus.
Työnantajalla tulee olla Hyvän työnantajan laatumerkki voimassa koko sopimuskauden.
Sosiaalisen vastuun sertifikaatti on liitettävä tarjoukseen.
Pisteitä saa tarjoaja, jolla on Monimuotoinen Työpaikka -sertifikaatti.
Tarjoajalla on voimassa oleva B Corp -sertifiointi.
Kohteessa käytettävillä tuotteilla on oltava EU-ympäristömerkki.
Liitteenä on oltava Yhteiskunnallinen yritys -merkin käyttöoikeustodistus.
Tarjoajalla tulee olla Great Place -sertifikaatti.
Pisteet: ympäristösertifikaatti 3 p.
Toimittajalla tulee olla Monimuotoisuussitoumus-sertifikaatti.
Edellytämme Ekokompassi-sertifikaattia.
Kuljetuskalustolla on Joutsenmerkki (2 p).
Edellytämme EU-ympäristömerkkiä.
Tarjoajalta vaaditaan ISO 14001 -sertifikaatti.
Palveluntuottajalla tulee olla Luotettava Kumppani -merkintä.
Tuotteissa on oltava EU Ecolabel.
Yrityksellä on oltava Suomalaisen Työn Liiton Yhteiskunnallinen yritys -merkki.
Viisi pistettä saa tarjoaja, jolle on myönnetty Great Place to Work -tunnustus.
Kahvin tulee olla Reilun kaupan sertifioimaa.
Hygieniapaperin on oltava ympäristömerkittyä.
Tarjoajan työsuojelujärjestelmä on ISO 45001 -sertifioitu.
Työllistämismerkki vaaditaan.
Vain FSC-sertifioitu puu kelpaa.
Lisäpisteitä sosiaalisen vastuun sertifikaatista.
""",
    ("label", Language.SV): """
Leverantören ska ha märket God Arbetsplats.
Av anbudsgivaren krävs ett SA8000-certifikat.
Rengöringsmedlen ska vara Svanenmärkta.
Till anbudet ska ett giltigt ISO 26000-certifikat bifogas.
Anbudsgivaren ska vara certifierad enligt programmet Ansvarsfull Arbetsgivare.
Leverantören ska inneha Nyckelflaggan.
Märket Samhälleligt företag krävs.
Kaffet ska vara Rättvisemärkt.
Den som har märket Öppen Dörr får två poäng.
Leverantören visar upp ett ISO 9001-certifikat.
Anbudsgivaren ska ha kvalitetsmärket Mångfaldsarbetsplats i kraft under hela avtalsperioden.
Ett certifikat för socialt ansvar ska fogas till anbudet.
Poäng ges anbudsgivare med certifieringen Öppet Företag.
Tvättmedlet ska vara försett med Svanenmärket.
Leverantören ska vara ISO 14001-certifierad.
Anbudsgivaren har rätt att använda märket Samhälleligt företag (2 p).
Av leverantören förutsätts miljöcertifikatet Grön Flagga.
Krav: märket Mångfaldsarbetsgivare i kraft.
Leverantören ska ha certifikatet Rättvis Rekrytering.
EU-miljömärket krävs.
Av anbudsgivaren krävs ett ISO 14001-certifikat.
Produkterna ska vara märkta med Svanen.
Tvättmedlen ska bära EU Ecolabel.
Leverantören ska höra till programmet Ansvarsfull arbetsplats.
Fem poäng får den anbudsgivare som har utmärkelsen Great Place to Work.
Kaffet ska vara Fairtrade-märkt.
Företaget ska ha Märket för samhälleliga företag.
Pappret ska vara miljömärkt.
Arbetarskyddssystemet ska vara certifierat enligt ISO 45001.
Endast FSC-certifierat virke godkänns.
Tilläggspoäng för certifikat om socialt ansvar.
""",
    ("label", Language.EN): """
The supplier must hold the Good Workplace label.
The tenderer is required to have SA8000 certification.
Cleaning agents must bear the Nordic Swan ecolabel.
A valid ISO 26000 certificate shall be attached to the tender.
The tenderer must be certified under the Responsible Employer scheme.
The provider must carry the Key Flag.
The Social Enterprise Mark is required.
The coffee must be Fairtrade certified.
Holders of the Open Door mark receive two points.
The supplier presents an ISO 9001 certificate.
The quality mark Diverse Workplace must be in force throughout the contract.
A social responsibility certificate must be enclosed with the tender.
Points go to tenderers with the Inclusive Employer certificate.
The tenderer shall be accredited as an Open Employer.
The tenderer must be ISO 14001 certified.
Only holders of the B Corp certificate may tender.
The supplier must display the Inclusive Workplace badge.
Tenderers holding the Green Flag certificate earn three points.
ISO 45001 certification is a precondition.
The supplier shall be awarded the Open Workplace certificate before start.
The tenderer must be a holder of the Good Recruiter mark.
An EU Ecolabel is required.
The tenderer is required to have an ISO 14001 certificate.
Products shall be labelled with the Nordic Swan.
The detergents must carry the EU Ecolabel.
The supplier must belong to the Responsible Workplace programme.
Five points go to a tenderer awarded Great Place to Work status.
The coffee has to be Fairtrade.
The company holds the Social Enterprise Mark.
Paper must be ecolabelled.
The safety system shall be certified to ISO 45001.
Only FSC-certified timber is accepted.
Additional points for a social responsibility certificate.
Tenderers need the Diversity Charter badge.
""",
}

LAWFUL = {
    ("residence", Language.FI): """
Henkilö voi asua Koivurannassa tai missä tahansa muualla, myös toisessa EU-maassa.
Koivurannan työllisyysalueen työnantajapalvelu auttaa halutessanne sopivien ehdokkaiden etsimisessä.
Työkohde sijaitsee osoitteessa Rantatie 4, Lehtola.
Kotikuntaa ei kysytä, eikä velvoitteen täyttäminen riipu siitä.
Työllistettävä työskentelee Björkstrandin koulukeskuksen työmaalla vähintään kuusi kuukautta.
Kysymys: Pitääkö palkattavan olla koivurantalainen? Vastaus: Ei pidä.
Palkattavaksi käy pitkään työttömänä ollut henkilö asuinkunnasta riippumatta.
Toimittajan yhteyshenkilön on oltava tavoitettavissa Lehtolassa arkisin kello 8–16.
Vaatimusta asua kunnassa ei saa asettaa, koska se syrjisi muualta tulevia.
Työllistettävien kotikunta voi olla mikä tahansa.
Palkattava henkilö työskentelee Suvannon koululla.
Toimittaja kuljettaa asukkaat kotiin Rantakylään.
Työntekijällä on oltava mahdollisuus liikkua kunnan kohteiden välillä.
Suvannon työllisyysalue vahvistaa, että henkilö kuuluu kohderyhmään.
Palveluntuottaja työllistää yhden henkilön kaupungin kohteissa.
Työ tehdään asukkaiden kodeissa Rantakylän alueella, ja toimittaja palkkaa kaksi työtöntä.
Asiakkaan kotikunta maksaa hoivan, ja palveluntuottaja palkkaa yhden työttömän.
Henkilön verokortti toimitetaan työnantajalle.
Toimittaja palkkaa kaksi työtöntä Koivurannan kaupungin siivoustyöhön.
Kaupunki ei rajaa velvoitetta oman alueensa työttömiin.
Työnopastaja on kotoisin mistä vain.
Työtön voi olla muualta kuin Suvannolta.
Toimittaja palkkaa hankinnan kohteen alueelle kaksi pitkäaikaistyötöntä puutarhuria.
Henkilön asuinpaikalla tai kotikunnalla ei ole merkitystä.
Työllistettävä voi asua missä tahansa.
Palkattavan kotikunta ei vaikuta velvoitteen täyttymiseen.
Kaupungin työllisyyspalvelut auttaa löytämään ehdokkaita alueelta.
Koivurannan työllisyyspalvelut esittää pyynnöstä alueen työnhakijoita.
Työ tehdään Koivurannassa sijaitsevissa kohteissa.
Palkattavat henkilöt avustavat palvelutalossa asuvia asiakkaita.
Työllistettävän kotikunnan työvoimaviranomainen vahvistaa ryhmään kuulumisen.
Kotikuntavaatimusta ei aseteta.
Opiskelija voi tulla mistä tahansa kotipaikkakunnastaan riippumatta.
Työpaikkailmoituksessa ei saa edellyttää, että hakija asuu Koivurannassa.
Hankinnan tavoitteena on edistää alueen työttömien työllistymistä.
Palkattu perehdytetään työhön, ja hän neuvoo kuntalaisia asiakaspalvelupisteessä.
Kaupunki työllistää itse vuosittain 300 nuorta Koivurannassa.
Työllistettävät siivoavat Koivurannan kouluja.
Toimittaja ei saa rajata rekrytointia paikkakunnalla asuviin.
Toimittaja palkkaa kaksi henkilöä Koivurannan jäähallin kunnossapitoon.
Palkatun ei tarvitse asua kunnassa.
Asuinpaikka ei saa vaikuttaa, koska se syrjisi muualta tulevia.
Koivurannan kaupungin alueella tehtävään työhön palkataan kaksi työtöntä asuinpaikasta riippumatta.
Tilaajan yhteyshenkilö tarjoaa toimittajalle tietoa alueen työnhakijoista.
Työntekijä noudattaa työpaikan paikallista sopimusta.
Toimittaja palkkaa kaksi pitkäaikaistyötöntä, joista toisen tehtävänä on opastaa asukkaita jätteiden lajittelussa.
Työllisyysalue vahvistaa, että työnhakija kuuluu hyväksyttyyn ryhmään.
Henkilön ei edellytetä asuvan Koivurannassa.
Palkattava voi tulla Koivurannasta tai muualta.
Toimittaja palkkaa kaksi nuorta Koivurannan ja Lehtolan koulujen siivoukseen.
Työttömyyden keston toteaa sen alueen työvoimaviranomainen, jolla henkilö asuu.
Työllistettävä työskentelee palvelutalossa, jonka asukkaat ovat muistisairaita.
Palkattavan asuinkuntaa tai kansalaisuutta ei kysytä.
Henkilö voi olla työnhakijana millä tahansa työllisyysalueella.
Palkattavan asuinkunnalla ei ole väliä, ja hakijoita voi tulla koko maasta.
Tilaaja, Koivurannan kaupunki, vahvistaa työllistettävien lukumäärän.
Toimittaja sitoutuu työllistämään kaksi henkilöä Koivurannan kaupungin sairaalan siivoukseen.
Koivurannan työllisyysalue auttaa, mutta henkilö saa asua muualla.
Työ tehdään kunnan alueella, ja siihen palkataan kaksi pitkäaikaistyötöntä.
Työllistettävä henkilö huolehtii Lehtolan kunnan puistojen ja alueiden hoidosta.
Työllistettävän asuinpaikalla ei ole merkitystä.
Työllistettävät saavat asua missä tahansa.
Ketään ei saa jättää valitsematta kotikuntansa vuoksi.
Henkilön kotikuntaa ei kysytä eikä siitä ilmoiteta tilaajalle.
Koivurannan työllisyyspalvelut auttaa toimittajaa löytämään alueen työnhakijoista sopivia ehdokkaita.
Palvelu tuotetaan Koivurannan asukkaille.
Kotihoidon työntekijä käy kunnassa asuvien vanhusten luona.
Työ tehdään Koivurannan kaupungin alueella sijaitsevissa kohteissa.
Velvoitteeseen luetaan työnhakija riippumatta siitä, minkä kunnan työvoimaviranomaisen asiakas hän on.
Toimittaja voi palkata myös muualla asuvan.
Työllisyysalue tarjoaa toimittajalle tietoa alueen työnhakijoista.
Hankintayksikkönä on Koivurannan kaupunki, ja työllistettävä perehdytetään kaupungin tiloihin.
Toimittajan tulee ilmoittaa avoimesta paikasta Koivurannan työllisyyspalveluille.
Palkattavan henkilön ryhmään kuulumisen vahvistaa sen kunnan työvoimaviranomainen, jossa hän on työnhakijana.
Kunta järjestää alueensa nuorille infotilaisuuden.
Työllistettävän kotikunta ei vaikuta pisteisiin.
Kaupungin strategian mukaan alueen työttömyyttä pyritään vähentämään.
Kotikunta, kansalaisuus tai kieli ei saa olla valinnan perusteena.
Työllistettävä perehdytetään Lehtolan palvelutaloon, jossa asuu 40 ikäihmistä.
Jos sopivaa työtöntä ei löydy, toimittaja vapautuu siltä osin; tilaaja on Koivurannan kaupunki.
Toimittajan on työllistettävä vähintään kaksi pitkäaikaistyötöntä Koivurannan kaupungin kohteissa.
Kaupungin nuorisopalvelut kertovat nuorille työpaikoista, ja toimittajan on ilmoitettava paikoista viikkoa ennen.
Työllistettävä voi asua missä päin Suomea tahansa.
Toimittaja palkkaa kolme nuorta, ja Koivurannan kaupunki maksaa laskun 30 päivässä.
""",
    ("residence", Language.SV): """
Var den som anställs bor saknar betydelse.
Hemkommunen för den sysselsatta inverkar inte på om skyldigheten är uppfylld.
Arbetet utförs vid Lehtola skolcentrum, Skolvägen 4, Lehtola.
Fråga: Måste personen bo i Björkstrand? Svar: Nej, bostadsorten är fri.
Det ställs inga krav på boningsort, hemkommun eller nationalitet.
En arbetssökande från en annan kommun eller en annan EU-stat godkänns på samma villkor.
Invånarna i Koivuranta ska kunna använda simhallen under renoveringen.
Boendeort | Inget krav
Beställaren får inte avvisa en kandidat på den grunden att hen är bosatt på annan ort.
Den anställda får bo var som helst.
Två personer anställs för arbete i Sandnäs.
Handledaren ska finnas på plats i Viksund när personen arbetar.
Eleverna bor i Sundnäs och den anställda serverar dem lunch.
Leverantören ska anställa en person som sköter invånarnas trädgårdar i Viksund.
Myndigheten i Viksund bekräftar att personen hör till målgruppen.
Leverantören kan anmäla platsen hos Viksunds sysselsättningsområde eller i någon annan öppen kanal.
Bolagets aktiebok ska visas för de anställda personerna vid kontoret.
Boningsorten får inte vara ett villkor för skyldigheten.
Arbetslösa från andra orter godkänns också.
En person anställs för arbetet vid serviceboendet i kommunen.
Personer bosatta utanför kommunen räknas på samma sätt.
Leverantören ska anställa två personer vid stadens egna enheter.
Planen ska vara skriven på svenska och gälla de personer som anställs.
Personens boningsort eller hemkommun saknar betydelse.
Den som anställs får bo var som helst.
Den anställdas hemkommun inverkar inte på saken.
Stadens sysselsättningstjänster hjälper till med att hitta arbetssökande i regionen.
Lundby sysselsättningstjänster föreslår på begäran arbetssökande från området.
Arbetet utförs i Björkstrand.
De anställda hjälper klienterna som bor på serviceboendet.
Myndigheten i den anställdas hemkommun bekräftar att personen hör till gruppen.
Inget bosättningskrav ställs.
Studerande kan komma varifrån som helst oberoende av hemort.
Sökandens hemort får inte nämnas som ett krav i annonsen.
Målet är att främja sysselsättningen bland arbetslösa i regionen.
Den anställda betjänar stadens invånare vid receptionen.
Staden anställer själv varje år 300 unga i Lundby.
Leverantören anställer två personer för skötseln av Lundby ishall.
Rekryteringen får inte begränsas till kommunens invånare.
Den anställda behöver inte bo i kommunen.
Två arbetslösa anställs oavsett boningsort för arbete i Lundby.
Det lokala kollektivavtalet tillämpas på de anställda.
Sysselsättningsområdet bekräftar att den arbetssökande hör till en godkänd grupp.
Av den anställda krävs inte att hen bor i Björkstrand.
Personen kan komma från Björkstrand eller från en annan ort.
Två unga anställs för att städa skolorna i Björkstrand.
Arbetslösheten konstateras av myndigheten på den ort där personen bor.
Den anställda arbetar på ett boende vars invånare är äldre.
Två långtidsarbetslösa anställs för skötseln av parkerna i Lundby kommun.
Sökande från hela landet godtas.
Arbetet sker inom kommunens område och en arbetslös person anställs för det.
Den anställdas boningsort saknar betydelse.
De anställda får bo var som helst.
Ingen får väljas bort på grund av sin hemkommun.
Hemkommunen frågas inte och meddelas inte beställaren.
Sysselsättningstjänsterna i Björkstrand hjälper leverantören att hitta sökande från området.
Servicen produceras för invånarna i Lundby.
Arbetet utförs i Lundby stads lokaler.
Hemvården besöker äldre som bor i kommunen, och den anställda introduceras i arbetet.
Leverantören kan även anställa personer som bor på andra orter.
Sysselsättningsområdet informerar om arbetssökande i området.
Myndigheten i den kommun där personen är arbetssökande bekräftar att personen hör till målgruppen.
Leverantören anmäler den lediga platsen till Lundby stads sysselsättningstjänster.
Personens hemkommun inverkar inte på poängen.
Kommunen ordnar ett infomöte för unga i regionen.
Boningsort eller språk får inte vara en grund för valet.
En person räknas oberoende av i vilken kommun hen är arbetssökande.
Anställningsplatsen är Lundby.
Leverantören ska anställa två långtidsarbetslösa för arbete i Lundby stads objekt.
Om ingen lämplig arbetslös finns är leverantören fri; beställare är Lundby stad.
Leverantören anställer tre unga och staden betalar fakturan inom 30 dagar.
Den anställda ska börja i objektet i Lundby senast i mars.
""",
    ("residence", Language.EN): """
The place of residence of the person employed is of no importance.
The renovation site is located at Harbour Road 4, Lehtola, and the employee works there.
No requirement is set on where the employed person comes from or is registered.
A person who lives in another municipality or another EU country is counted on the same terms.
The contractor employs one person who has been unemployed for at least 300 days, for at least six months.
The work is carried out at the residents' house of Björkstrand, where about 60 residents live.
Candidates can be asked for from the employment area of Lehtola or from any other employment authority.
You can choose a person from any town. It does not matter where they live.
The cleaner hired must be able to move between the City's four properties during the working day.
The person hired may live in any place.
The contractor hires two unemployed people to work in Suvanto.
The instructor must be present at the site in Rantasuo when the employee works.
The supplier must serve the people living in the Suvanto care home and employ one person.
The employment authority of Rantasuo confirms that the person belongs to the group.
The tasks are located in the city district of Suvanto and one job is reserved for a trainee.
The contractor must hire one person for work in the parks of Rantasuo.
People from other municipalities are counted in the same way.
The contractor must report the hours worked outside the city's premises by the employee.
The job must be advertised openly, for instance with the services of Suvanto.
The obligation does not depend on where the person lives.
The employee must be given work clothes and a locker in the town's depot.
Someone already employed by the contractor outside this contract is not counted.
The jobseeker's residence must not be asked.
Place of residence is of no significance.
The person employed may live anywhere.
The home municipality of the recruit makes no difference.
The city's employment services help to find candidates in the area.
Koivuranta employment services present local jobseekers on request.
The work is done in Koivuranta.
The recruits assist the residents of the care home.
The authority of the person's home municipality confirms that the person belongs to the group.
No residency requirement is set.
Students may come from anywhere regardless of where they live.
The advertisement may not require the applicant to live in Koivuranta.
The aim is to promote the employment of local unemployed people.
The apprentice gives advice to residents of the town at the service desk.
The city itself employs 300 young people in Koivuranta every year.
The supplier hires two persons for the upkeep of the Koivuranta ice rink.
Recruitment may not be limited to residents of the municipality.
The person hired does not need to reside in the municipality.
Two unemployed persons are employed irrespective of their place of residence.
The local collective agreement is followed with the persons employed.
The employment authority confirms that the jobseeker belongs to an accepted group.
A person living in Koivuranta and one living elsewhere are treated alike.
Length of unemployment is confirmed by the authority of the area where the person lives.
Two unemployed persons clean the schools of Koivuranta.
The recruit works in a home whose residents are elderly.
Recruits may come from any municipality.
Two long-term unemployed persons are hired to look after the parks in the town of Lehtola.
Applicants from the whole country are accepted.
The City of Koivuranta confirms the number of persons employed.
It makes no difference where the persons employed live.
The persons employed may live anywhere.
Nobody may be passed over because of their home municipality.
The home municipality is neither asked nor reported.
The employment services of Koivuranta help the supplier to find candidates from the area.
The service is provided to the residents of Lehtola.
The work is carried out on the premises of the city of Koivuranta.
Home care visits older people living in the municipality, and the recruit is trained for this.
The supplier may also hire people living elsewhere.
The authority of the municipality where the person is a jobseeker confirms that the person belongs to the group.
The supplier notifies the vacancy to the Lehtola employment services.
A person counts irrespective of the municipality where he or she is a jobseeker.
Place of residence or language must not be a reason for the choice.
The recruit works at a care home where forty residents live.
The municipality arranges an information meeting for local young people.
The place of work is Koivuranta.
The supplier must employ two long-term unemployed persons at the sites of the City of Koivuranta.
If no suitable unemployed person is found, the supplier is released; the client is the City of Lehtola.
The contractor hires three young people, and the town pays the invoice within 30 days.
The persons employed must start at the site in Koivuranta by March.
""",
    ("local-firm", Language.FI): """
Työ tehdään Koivurannassa tilaajan kiinteistöissä.
Yrityksen kotipaikalla ei ole vaikutusta tarjousten vertailuun.
Työnopastaja on paikalla Lehtolan työmaalla jokaisena työpäivänä.
Tarjouksen voi jättää mistä tahansa EU- tai ETA-maasta.
Paikalliset ja muualta tulevat tarjoajat ovat samassa asemassa.
Kysymys: Pitääkö meillä olla konttori Björkstrandissa? Vastaus: Ei tarvitse.
Hankinta on jaettu osiin, jotta myös pienet yritykset pystyvät tarjoamaan.
Kunta ei saa suosia oman alueensa yrityksiä.
Huoltohenkilön on saavuttava Lundbyn terveysasemalle kahden tunnin kuluessa vikailmoituksesta.
Hankintayksikön osoite on Kunnantie 1, Lehtola, ja tarjous jätetään sähköisesti.
Tilaaja järjestää markkinavuoropuhelun, johon ovat tervetulleita kaikki alan yritykset kotipaikasta riippumatta.
Aloituskokous pidetään Koivurannan kaupungintalolla, ja siihen osallistuvat toimittajan edustaja ja tilaajan valvoja.
Yritykset voivat olla mistä tahansa.
Tarjous jätetään hankintayksikön toimistoon Suvannolla.
Toimittajan on siivottava kunnan toimistot Rantakylässä.
Urakoitsijan on korjattava Suvannon varikko.
Palveluntuottaja tekee työn Rantakylän alueella vain arkisin.
Toimittajan on vastattava Mäntylän kaupungin toimipisteiden ruokahuollosta.
Tarjoajan on oltava merkitty sijoittautumisvaltionsa kaupparekisteriin.
Tarjoaja ilmoittaa kotipaikkansa, eikä sillä ole vaikutusta pisteisiin.
Palveluntuottajan on noudatettava paikallista työehtosopimusta.
Toimittajan on toimitettava ateriat kuuteen toimipisteeseen Suvannon alueella.
Urakoitsijan tulee pitää työmaatoimisto Suvannon työmaalla.
Suvannon kaupunki, kotipaikka Suvanto, hankkii siivouspalvelut, ja toimittajan tulee työllistää yksi henkilö.
Yrityksen on oltava suomalaisen lainsäädännön mukainen työnantaja.
Palveluntuottaja huoltaa laitteet vain tilaajan osoittamissa toimipisteissä Rantakylässä.
Tarjoajan kotipaikalla ei ole merkitystä.
Työt tehdään tilaajan toimipisteessä Koivurannassa.
Paikallinen yritys ja muualta tuleva ovat samassa asemassa.
Pisteitä ei anneta yrityksen kotipaikasta.
Työnjohtajan on oltava tavattavissa kohteessa Lehtolassa.
Hankinta on jaettu osiin, jotta myös pienet yritykset voivat tarjota.
Tarjoajalta ei edellytetä toimipistettä Koivurannassa.
Alueen yrityksille järjestetään infotilaisuus hankinnasta.
Tarjoajan on oltava merkitty kaupparekisteriin tai vastaavaan rekisteriin sijoittautumismaassaan.
Toimittaja aloittaa työn Koivurannan kohteissa 1.3.2027.
Tilaajan toimisto sijaitsee Koivurannassa.
Toimittajan nimeämä ohjaaja on paikalla Lehtolan keittiössä.
Yrityksen sijainti ei vaikuta vertailuun.
Paikallisia yrityksiä ei suosita.
Laskut lähetetään Koivurannan kaupungin toimistoon.
Toimittaja noudattaa paikallista sopimusta.
Tarjoaja voi olla sijoittautunut mihin tahansa valtioon.
Toimittaja vastaa siitä, että varahenkilö saapuu Koivurannan toimipisteeseen tunnissa.
Tarjoaja ilmoittaa yhteystietonsa ja kotipaikkansa tarjouslomakkeella.
Toimittajan on pystyttävä saapumaan kohteeseen Koivurannassa kahden tunnin kuluessa.
Sekä paikalliset että muut yritykset voivat osallistua, eikä sijainti tuo pisteitä.
Alueen oppilaitokset ja yritykset kutsutaan tapaamiseen.
Toimittaja perustaa työmaatoimiston Koivurannan työmaalle.
Yritys voi olla mistä tahansa, mutta työ tehdään Lehtolassa.
Yrityksen kotipaikalla ei ole merkitystä.
Toimittajan vastuuhenkilön on saavuttava kohteelle kahden tunnin kuluessa.
Työ tehdään Koivurannan kaupungin kiinteistöissä.
Tarjoaja ilmoittaa tarjouksessa kotipaikkansa ja Y-tunnuksensa.
Paikallisuudesta ei anneta pisteitä.
Tarjoajan tulee olla merkitty ammatti- tai kaupparekisteriin sijoittautumisvaltionsa lainsäädännön mukaisesti.
Toimittajan tulee toimittaa verovelkatodistus, jonka on antanut Verohallinto tai sijoittautumismaan viranomainen.
Palveluntuottajan ohjaajan on oltava läsnä Koivurannan toimipisteessä arkisin.
Tilaisuus on avoin kaikille yrityksille, myös paikallisille.
Toimittaja noudattaa paikallista työehtosopimusta.
Urakoitsija voi käyttää alihankkijoita mistä tahansa.
Kaikki toimittajat ovat samassa asemassa kotipaikasta riippumatta.
Toimittaja ilmoittaa työpaikasta kunnan työvoimaviranomaiselle ja yritykset saavat siitä tietoa.
Toimittajan on käytettävä kaupungin toimitilaa perehdytykseen.
Tilaajan toimipiste sijaitsee Lehtolassa, jonne toimittajan on tuotava ateriat.
Toimittajan on siivottava kaupungin toimistot Lehtolassa.
Toimittajan on toimitettava raportti tilaajan toimistoon Lehtolaan.
""",
    ("local-firm", Language.SV): """
Arbetet utförs i Koivuranta.
Leverantörens hemort eller säte påverkar inte bedömningen av anbudet.
Arbetsledaren ska vara på plats på byggplatsen i Lehtola alla vardagar.
Anbud kan lämnas av företag från alla EU- och EES-stater oberoende av var de är etablerade.
Fråga: Behöver vi ett kontor i Björkstrand? Svar: Nej, något kontor på orten krävs inte.
Vid akuta fel ska en montör vara på plats inom två timmar från larmet.
En namngiven handledare finns på arbetsplatsen i Lundby hela anställningen.
Lokala företag gynnas inte, och närhet ger inga poäng.
Tjänsten produceras i beställarens lokaler på Storgatan 2 i Koivuranta.
Beställaren ordnar ett informationsmöte för alla intresserade företag i Lehtola stadshus den 4 mars.
Upphandlingen har delats i fyra delar så att också små och medelstora företag kan delta.
Lokalerna ska städas varje dag före klockan sju.
Företag från alla orter kan delta.
Leverantören ska städa kommunens kontor i Viksund.
Leverantören ska finnas tillgänglig per telefon i Viksund.
Anbud lämnas till kontoret i Sandnäs senast kl. 12.
Entreprenören ska renovera verkstaden i Sundnäs.
Företaget ska vara infört i handelsregistret i sitt hemland.
Leverantören ska leverera maten till enheterna i kommunen.
Entreprenören ska följa det lokala kollektivavtalet.
Beställarens kontor ligger i Viksund och leverantören ska besöka det en gång per månad.
Leverantören ska anställa en person på orten där arbetet utförs.
Anbudsgivaren uppger sin hemort för fakturering.
Viksunds stad, hemort Viksund, upphandlar städning och leverantören ska anställa en person.
Företagets hemort får inte ge poäng.
Leverantören ska vara på plats i Sandnäs varje dag.
Anbudsgivarens hemort saknar betydelse.
Arbetet utförs vid beställarens kontor i Lundby.
Lokala företag och företag från andra orter är i samma ställning.
Inga poäng ges för företagets säte.
Arbetsledaren ska finnas på plats i objektet i Lundby.
Av anbudsgivaren krävs inget kontor i Björkstrand.
Ett informationsmöte ordnas för företag i regionen.
Anbudsgivaren ska vara införd i handelsregistret eller ett motsvarande register i sin etableringsstat.
Beställarens kontor ligger i Björkstrand.
Var företaget är etablerat inverkar inte på jämförelsen.
Lokala företag gynnas inte.
Leverantören följer det lokala kollektivavtalet.
Anbudsgivaren får vara etablerad i vilken stat som helst.
Leverantören inleder arbetet i Lundby den 1 mars 2027.
Fakturorna skickas till stadens kontor i Lundby.
Tidigare sysselsättningsresultat, företagets hemort och koncernens storlek ger inga poäng.
Leverantören ska kunna vara på plats i Lundby inom två timmar.
Anbudsgivaren uppger sin hemort på anbudsblanketten.
Företaget får komma varifrån som helst, men arbetet utförs i Lundby.
Leverantören sköter städningen vid kontoret i Björkstrand.
Företagets hemort saknar betydelse.
Leverantörens ansvariga ska vara på plats inom två timmar.
Arbetet utförs i Lundby stads fastigheter.
Anbudsgivaren uppger sin hemort och sitt FO-nummer.
Inga poäng ges för att företaget är lokalt.
Anbudsgivaren ska vara införd i yrkes- eller handelsregistret enligt lagstiftningen i den stat där den är etablerad.
Leverantören ska lämna ett intyg över betald skatt från Skatteförvaltningen eller från myndigheten i etableringslandet.
Handledaren ska vara på plats på enheten i Lundby på vardagar.
Mötet är öppet för alla företag, också lokala.
Entreprenören kan anlita underleverantörer varifrån som helst.
Leverantören ska anmäla platsen till kommunens arbetskraftsmyndighet.
Beställarens kontor ligger i Lundby, dit leverantören ska föra måltiderna.
Leverantören ska städa stadens kontor i Lundby.
Leverantören ska sända rapporten till beställarens kontor i Lundby.
""",
    ("local-firm", Language.EN): """
The work is performed at the Koivuranta health centre.
Companies from any municipality and any EU or EEA state may submit a tender on equal terms.
An on-site instructor must be present in Lundby on every working day.
The contractor must arrive at the site within two hours of a fault report, wherever its premises are.
Local firms are not given preference.
The contracting entity is the City of Lehtola, whose registered office is at Market Street 1.
The tenderer's domicile: state it for contact purposes only; it is not scored.
The kitchen in Björkstrand is put at the disposal of the supplier free of charge.
Your company can be from any place.
Meals are delivered to six schools in the Koivuranta area by 10.30 each day.
The contract has been divided into lots so that small and medium-sized enterprises from anywhere can tender.
Firms from any town may bid.
The contractor must clean the offices in Suvanto.
Tenders must be sent to the office in Rantasuo by noon.
The supplier must repair the depot of the town in Suvanto.
The bidder must be registered in the trade register of its own state.
The contractor must follow the local collective agreement.
The location of the firm gives no points.
The supplier must deliver meals to schools in the region.
The contractor must have a supervisor on site in Suvanto.
The supplier must state its domicile in the tender.
The contractor shall keep a site office at the building site in Suvanto.
The service provider must be registered for value added tax.
The town of Suvanto, domiciled in Suvanto, requires the contractor to employ two people.
The company must pay its taxes as the law of its own state requires.
The seat of the tenderer is of no significance.
The work is done at the client's office in Koivuranta.
Local and non-local firms are treated alike.
No points are given for the location of the company.
The supervisor must be present at the site in Lehtola.
The tenderer is not required to have an office in Koivuranta.
An information meeting is held for companies in the region.
The tenderer must be entered in the trade register or a corresponding register of the state where it is established.
The client's office is situated in Koivuranta.
Where the company is established does not affect the comparison.
Local companies are not favoured.
The supplier follows local collective agreements.
The tenderer may be established in any state.
The supplier starts the work in Lehtola on 1 March 2027.
Invoices are sent to the city's office in Koivuranta.
The supplier names a contact person who visits the site in Koivuranta.
The supplier must be able to reach the site in Lehtola within two hours.
The supplier's staff work in the city's offices in Koivuranta.
The tenderer states its registered address on the form.
The supplier cleans the office in Koivuranta.
The company may come from anywhere, but the work is done in Lehtola.
The seat of the company has no significance.
The supplier's supervisor must be on site within two hours.
The work is done in the properties of the city of Koivuranta.
The tenderer states its domicile and business ID.
No points are given for being local.
The tenderer must be entered in the trade register under the law of the state where it is established.
The supplier shall provide a tax certificate from the authority of its state of establishment.
The instructor must be present at the Koivuranta unit on weekdays.
The event is open to all companies, including local ones.
The supplier applies the local collective agreement.
The contractor may use subcontractors from anywhere.
The supplier must notify the vacancy to the local employment authority.
The client's office is in Lehtola, where the supplier must bring the meals.
The contractor must keep the city's office in Lehtola clean.
The supplier sends the report to the Lehtola office every quarter.
""",
    ("single-source", Language.FI): """
Ehdokkaita voi esittää mikä tahansa oppilaitos tai viranomainen.
Opiskelija voi tulla esimerkiksi Koivurannan ammattiopistosta tai muusta oppilaitoksesta.
Koivurannan työllisyyspalvelut auttaa pyynnöstä löytämään ehdokkaita.
Toimittaja voi rekrytoida henkilöt työllisyyspalvelujen kautta tai muulla tavalla.
Vain työvoimaviranomainen voi vahvistaa, että henkilö kuuluu ryhmään.
Heidän nimensä annetaan vain koulutuksen järjestäjälle ja opiskelijalle.
Hankintayksikön omalla oppilaitoksella ei ole etusijaa.
Rekrytointia ei rajata vain yhteen oppilaitokseen.
Ehdokkaat eivät tule ainoastaan kaupungin työllisyyspalvelujen kautta.
Toimittaja ilmoittaa paikoista Koivurannan ammattiopistolle tai muulle vastaavalle oppilaitokselle.
Oppilaitos vahvistaa opiskelijan aloituspäivän.
Hankintayksikölle kerrotaan vain se, että opiskelija on aloittanut.
Kohdetta siivotaan vain koulun ollessa kiinni.
Opiskelija tekee näitä tehtäviä vain niin kuin laki sallii.
Toimittaja valitsee työntekijänsä itse ja voi hakea heitä myös muista kanavista.
Ehdokkaita voi hakea vaikkapa työpajoista, järjestöistä ja oppilaitoksista.
Yksi oppilaitos ei saa olla ainoa ehdokkaiden lähde.
Koulutussopimuksen allekirjoittavat vain oppilaitos ja työpaikka.
Toimittaja ilmoittaa avoimesta paikasta työvoimaviranomaiselle, joka voi esittää ehdokkaita.
Opiskelijan opinnoista vastaa vain oppilaitos.
Jos työllisyyspalvelut ei löydä ehdokasta 30 päivässä, toimittaja voi hakea työntekijän muualta.
Toimittaja voi ottaa ainoastaan niin monta opiskelijaa kuin oppilaitoksen kanssa sovitaan.
Koivurannan työllisyyspalvelut voi osoittaa ehdokkaita, mutta toimittaja saa palkata muitakin.
Koulutuksen järjestäjä allekirjoittaa sopimuksen vain, kun opiskelija täyttää ehdot.
Ehdokkaat voivat tulla mitä tahansa kautta.
Opiskelijoita voi ottaa Rantalan ammattiopistosta tai muusta oppilaitoksesta.
Työllisyyspalvelut auttavat ehdokkaiden löytämisessä, mutta toimittaja voi hakea heitä itse.
Rantalan työllisyyspalvelut esittää pyynnöstä ehdokkaita; toimittaja valitsee, kenet palkkaa.
Ainoastaan työvoimaviranomainen vahvistaa, että henkilö kuuluu ryhmään.
Oppisopimus tehdään koulutuksen järjestäjän kanssa.
Rekrytointikanavaa ei rajata.
Toimittaja ilmoittaa avoimen paikan Työmarkkinatorilla.
Työllistettäviksi hyväksytään minkä tahansa oppilaitoksen opiskelijat.
Oppilaitos nimeää vastuuopettajan, ja yritys nimeää työpaikkaohjaajan.
Tieto ehdokkaista annetaan vain toimittajalle.
Mitään kanavaa ei aseteta toisen edelle.
Toimittaja ilmoittaa paikoista oppilaitokselle ja palkkaa kaksi opiskelijaa.
Opiskelijan on oltava kirjoilla oppilaitoksessa työn alkaessa.
Työvoimaviranomaisen kanssa sovitaan tuesta vain, jos toimittaja hakee sitä.
Opiskelija voi tulla esimerkiksi Koivurannan ammattiopistosta tai mistä tahansa muusta vastaavasta oppilaitoksesta.
Ehdokkaita voi hakea työvoimaviranomaisen kautta, omalla ilmoituksella, järjestöiltä tai oppilaitoksista.
Lehtolan työllisyysalue auttaa pyynnöstä ehdokkaiden löytämisessä, mutta sen käyttäminen on vapaaehtoista.
Toimittaja valitsee itse, mistä se etsii työntekijät.
Kysymys: Onko opiskelijan tultava Björkstrandin opistosta? Vastaus: Ei, mikä tahansa oppilaitos käy.
Mitään oppilaitosta tai yhdistystä ei edellytetä käytettäväksi.
Kanavat: Työmarkkinatori, oppilaitokset, järjestöt, yrityksen omat verkkosivut.
Saatte apua esim. kunnan työllisyysyksiköstä, mutta voitte hakea työntekijän muutenkin.
Oppisopimus tehdään toimittajan valitseman koulutuksen järjestäjän kanssa.
Tilaaja ei nimeä ehdokkaita eikä rajaa sitä, mitä reittiä henkilö tulee yritykseen.
Oppilaitos ja toimittaja allekirjoittavat koulutussopimuksen.
Opiskelija voi olla mistä tahansa oppilaitoksesta.
Koskelan ammattiopiston opettaja käy kohteessa kerran kuussa.
Työllisyysalue voi ehdottaa henkilöitä, mutta toimittaja saa palkata muitakin.
Opiskelijan työtehtävät suunnitellaan yhdessä oppilaitoksen kanssa, ja vain suunnitelman mukaiset tehtävät luetaan.
Vain uudet opiskelijat otetaan huomioon; oppilaitoksella ei ole merkitystä.
Työvoimaviranomainen vahvistaa ainoastaan sen, kuuluuko henkilö ryhmään.
Toimittaja palkkaa opiskelijan Mäntylän koulun siivoukseen.
Työpaikasta ilmoitetaan Työmarkkinatorilla, ja kaikki hakijat käsitellään samalla tavalla.
Ellei Koskelan ammattiopisto löydä opiskelijaa 30 päivässä, velvoite raukeaa.
Opiskelijan on oltava kirjoilla ammatillisessa oppilaitoksessa.
Jos yhtään henkilöä ei löydy työllisyyspalvelun kautta, paikka jää täyttämättä ilman seuraamuksia.
Palveluntuottaja ottaa Mäntylän koulujen ruokapalveluun kaksi oppisopimusopiskelijaa.
Henkilö saa vaihtaa oppilaitosta kesken oppisopimuksen.
Oppisopimus tehdään työnantajan, opiskelijan ja koulutuksen järjestäjän välillä.
Toimittaja kertoo Koskelan ammattiopistolle, montako paikkaa sillä on.
Oppisopimusopiskelija palkataan vain Mäntylän koulun siivoustyöhön.
Työllistämiskoordinaattori Mäntylän työllisyyspalveluista auttaa henkilön löytämisessä.
""",
    ("single-source", Language.SV): """
Kandidater kan presenteras av vilken läroanstalt eller myndighet som helst.
Studerande kan komma till exempel från Björkstrands yrkesskola eller från en annan läroanstalt.
Stadens sysselsättningstjänster hjälper på begäran till att hitta kandidater.
Leverantören kan rekrytera via sysselsättningstjänsterna eller på annat sätt.
Endast arbetskraftsmyndigheten kan bekräfta att personen hör till gruppen.
Deras namn ges endast till utbildningsanordnaren och den studerande.
Den upphandlande enhetens egen läroanstalt har inte företräde.
Rekryteringen begränsas inte till en enda läroanstalt.
Kandidaterna kommer inte bara från stadens sysselsättningstjänster.
Leverantören meddelar platserna till Lundby yrkesskola eller någon annan motsvarande läroanstalt.
Läroanstalten bekräftar den studerandes första dag.
Den upphandlande enheten får endast veta att den studerande har börjat.
Skolan städas endast när eleverna är borta.
En läroanstalt får inte vara den enda källan till kandidater.
Leverantören väljer själv och får använda vilka kanaler som helst.
Läroanstalten och arbetsplatsen är de enda som undertecknar utbildningsavtalet.
Om sysselsättningstjänsterna inte hittar någon inom 30 dagar får leverantören rekrytera på annat sätt.
Endast läroanstalten ansvarar för den studerandes studier.
Leverantören tar emot bara så många studerande som avtalas med läroanstalten.
Sysselsättningstjänsten kan anvisa kandidater, men leverantören får också anställa andra.
Kandidaterna kan komma vilken väg som helst.
Studerande kan tas från Strandby yrkesinstitut eller från en annan läroanstalt.
Sysselsättningstjänsterna hjälper till att hitta kandidater, men leverantören kan söka själv.
Sysselsättningstjänsterna föreslår på begäran kandidater; leverantören väljer vem den anställer.
Bara arbetskraftsmyndigheten bekräftar att personen hör till gruppen.
Läroavtalet ingås med utbildningsanordnaren.
Rekryteringskanalen begränsas inte.
Leverantören annonserar den lediga platsen på Jobbmarknad.
Studerande från vilken läroanstalt som helst godkänns.
Läroanstalten utser en ansvarig lärare och företaget en handledare.
Uppgifter om kandidater ges bara till leverantören.
Ingen kanal går före någon annan.
Leverantören anmäler platserna till läroanstalten och anställer två studerande.
Den studerande ska vara inskriven vid en läroanstalt när perioden börjar.
Stöd avtalas med arbetskraftsmyndigheten endast om leverantören ansöker om det.
Studerandena kan komma från Koivuranta yrkesinstitut eller en annan motsvarande läroanstalt.
Leverantören kan söka kandidater via Jobbmarknad, egna kanaler, läroanstalter eller sysselsättningsområden.
Sysselsättningsområdet i Lehtola ger vid behov hjälp med att hitta kandidater.
Leverantören väljer fritt hur den rekryterar.
Kandidater kan fås till exempel genom Björkstrands ungdomsverkstad.
Fråga: Måste vi använda Lundby sysselsättningstjänst? Svar: Nej, det är frivilligt.
Lärlingen kan vara studerande vid vilken utbildningsanordnare som helst som har tillstånd att ordna utbildningen.
Ingen läroanstalt har ensamrätt att föreslå praktikanter.
Personen får ha hittats av leverantören själv, av en förening eller av en myndighet i Finland eller utomlands.
Kontaktpersonen vid Koivuranta sysselsättningsområde berättar gärna mer om lönesubvention.
Yrkesinstitutet i Lehtola är en av många skolor som kan förmedla läroavtalsstuderande.
Studeranden ska vara inskriven vid en läroanstalt som ordnar yrkesutbildning.
Läroanstalten och leverantören undertecknar läroavtalet.
Sysselsättningsområdet kan föreslå personer, men leverantören får anställa andra.
Praktikanten städar i Strandby skola.
Bara nya studerande räknas, oberoende av läroanstalt.
Läraren från Strandby yrkesskola besöker platsen en gång i månaden.
Om läroanstalten inte hittar någon studerande inom 30 dagar förfaller skyldigheten.
Leverantören anställer två lärlingar för arbetet vid Skogby gymnasium.
Platsen annonseras öppet och alla sökande behandlas lika.
Arbetskraftsmyndigheten bekräftar endast att personen hör till målgruppen.
Leverantören avtalar med läroanstalten om den studerandes uppgifter, och endast dessa uppgifter ges.
Leverantören meddelar Strandby yrkesinstitut hur många platser den har.
Läroavtalet ingås mellan den studerande, arbetsgivaren och utbildningsanordnaren.
Lärlingen anställs endast för städningen av Skogby skola.
""",
    ("single-source", Language.EN): """
Candidates may be presented by any school or authority.
Students may come for example from Koivuranta Vocational College or from another school.
The city's employment services help on request to find candidates.
The supplier may recruit through the employment services or by other means.
Only the employment authority can confirm that a person belongs to the group.
Their names are given only to the education provider and the student.
The contracting authority's own school has no precedence.
Recruitment is not limited to a single school.
Candidates do not come only from the city's employment services.
The supplier makes the places known to Lehtola College or to another corresponding school.
The school confirms the first day of the student.
The contracting authority is only told that the student has started.
The school is cleaned only when the pupils are away.
One school may not be the sole source of candidates.
The supplier may equally well recruit by any other route.
Only the school and the workplace sign the training agreement.
If the employment services find nobody in 30 days, the supplier recruits by other means.
Only the school is responsible for the studies of the student.
The supplier takes only as many students as agreed with the school.
The employment services may refer candidates, but the supplier may also hire others.
Candidates may come by any route.
Students may be taken from Rantala Vocational College or another school.
The employment services help to find candidates, but the supplier may look for them itself.
The employment services propose candidates on request; the supplier chooses whom to hire.
Only the employment authority confirms that the person belongs to the group.
The apprenticeship is agreed with the education provider.
The recruitment channel is not limited.
The supplier advertises the vacancy on Job Market Finland.
Students of any school are accepted.
The school names a teacher and the company an instructor.
Information on candidates is given only to the supplier.
No channel goes before another.
The supplier notifies the places to the school and hires two students.
The student must be enrolled at a school when the period begins.
Support is agreed with the authority only if the supplier applies for it.
Students may come from Koivuranta Vocational College or another corresponding institution.
The employment authority of Lehtola helps in finding candidates if the supplier so wishes.
Candidates can be found through, for example, Lundby Institute, open advertising or the supplier's own networks.
The supplier chooses its own recruitment channels.
The student may be from any institution providing vocational education, in Finland or abroad.
The contact at the Björkstrand employment authority can answer questions about the target group.
You can ask Koivuranta school for a student. You can also ask another school.
Persons proposed by the Buyer are not privileged over persons the Contractor finds itself.
Cooperation with the Lehtola Workshop Foundation is voluntary and one of several ways to reach suitable people.
The student shall be enrolled at an institution that provides vocational training.
The school and the supplier sign the training agreement.
The employment services may suggest people, but the supplier may hire others.
The trainee cleans at Strandby School.
Only new students count, whatever their school.
A teacher from Strandby College visits the site once a month.
If the college finds no student within 30 days, the obligation lapses.
The contractor hires two apprentices for the works at Woodham University.
The job is advertised openly and all applicants are treated alike.
The authority confirms only that the person belongs to the group.
The Contracting Authority shall be told only the number of persons employed.
The student's school and the supplier agree on the tasks, and only those tasks are given to the student.
The supplier tells Woodham College how many places it has.
The trainee must have a contract made by the school, the supplier and the student.
The apprentice is employed for the cleaning of Woodham School only.
""",
    ("whole-firm", Language.FI): """
Toimittaja palkkaa tämän sopimuksen tehtäviin kaksi osatyökykyistä.
Ehto ei koske yrityksen muuta henkilöstöä.
Pisteitä ei anneta siitä, millainen yrityksen koko henkilökunta on.
Toimittajan henkilöstöä ei irtisanota eikä lomauteta työllistämisen vuoksi.
Tämän sopimuksen työtunneista vähintään 5 % tekevät pitkäaikaistyöttömät.
Velvoite ei koske koko konsernia eikä yrityksen henkilöstöpolitiikkaa.
Koko henkilöstö kohteessa perehdytetään turvallisuusohjeisiin.
Sopimuksen tehtävissä työskentelevästä henkilöstöstä kaksi on osatyökykyisiä.
Toimittaja kertoo henkilöstölleen, että työhön palkataan osatyökykyinen.
Työllistettävä perehdytetään samoin kuin muu henkilöstö.
Liikevaihto ja henkilöstön määrä ilmoitetaan yhtiön tilinpäätöksessä.
Velvoite täyttyy koko sopimuskauden aikana, kun kaksi nuorta on työllistetty.
Toimittaja huolehtii henkilöstönsä ammattitaidosta.
Toimittajan palveluksessa ennestään olevaa henkilöä ei lueta mukaan.
Toimittaja varmistaa, että koko kohteen henkilöstö tietää työllistettävän ohjaajan.
Työllistettävää kohdellaan kuten muuta yrityksen henkilöstöä.
Työllistettävä saa samat edut kuin yrityksen koko muu henkilöstö.
Velvoite koskee vain tämän sopimuksen tehtäviä, ei toimittajan muuta henkilöstöä.
Sopimuksen työtunneista viisi prosenttia tehdään oppisopimuksella.
Toimittaja perehdyttää koko henkilöstönsä siivouskohteeseen.
Toimittaja työllistää tämän hankinnan tehtäviin kaksi työtöntä koko sopimuskaudeksi.
Kaikki työllistetyt henkilöt saavat saman palkan kuin yrityksen muu henkilöstö.
Tilaaja ei arvioi tarjoajan henkilöstöpolitiikkaa.
Toimittaja kertoo työllistämisvelvoitteesta koko henkilöstölleen.
Velvoite ei koske konsernin muita yhtiöitä.
Kaikki velvoitteen perusteella palkatut työntekijät ovat työsuhteessa toimittajaan.
Yrityksen koko henkilöstön määrää ei kysytä.
Toimittajan kaikkien työntekijöiden, myös työllistettyjen, on suoritettava työturvallisuuskoulutus.
Toimittaja ei saa irtisanoa henkilöstöään työllistettävien vuoksi.
Sopimuksen työtunneista 5 prosenttia tekee toimittajan palkkaama työtön, jonka henkilöstö perehdyttää.
Velvoite koskee vain tätä sopimusta toteuttavia työntekijöitä.
Vähintään kymmenen prosenttia tämän urakan työtunneista tehdään oppisopimusopiskelijoiden työnä.
Vaatimus ei koske yrityksen muuta henkilöstöä.
Sopimuksen suorittamiseen osallistuvasta henkilöstöstä yhden on oltava pitkäaikaistyötön.
Toimittajan yleistä henkilöstöpolitiikkaa ei arvioida.
Siivoustiimissä, joka hoitaa Lehtolan kohteet, työskentelee vähintään yksi osatyökykyinen.
Konsernin muissa yhtiöissä tehtävää työtä ei lueta mukaan eikä niihin kohdistu vaatimuksia.
Tässä kohteessa työskentelevät saavat perehdytyksen ennen työn alkua.
Työllistettävä tekee hankinnan kohteena olevia tehtäviä, ei yrityksen muita töitä.
Aliurakoitsijan velvoite rajoittuu siihen työvoimaan, jota se käyttää tällä työmaalla.
Vähintään yksi kohteen siivoojista on osatyökykyinen.
Toimittaja palkkaa kaksi uutta henkilöä; yrityksen muu toiminta ei vaikuta asiaan.
Kaikki tässä hankkeessa työskentelevät saavat saman perehdytyksen.
Työllistäminen ei saa johtaa nykyisen henkilöstön irtisanomisiin.
Toimittajan henkilöstön tulee olla ammattitaitoista.
Palveluntuottajan on noudatettava kaikissa työsuhteissa alan työehtosopimusta.
Toimittajan kaikkien tässä sopimuksessa työskentelevien on saatava vähintään alan palkka.
Konserniin kuuluva yhtiö voi täyttää velvoitteen toimittajan puolesta.
Aiemmin saman konsernin palveluksessa ollutta henkilöä ei lueta uudeksi.
Koko sopimuskaudella on työllistettävä vähintään kolme henkilöä.
Vakuutuksen on katettava koko yrityksen toiminta.
Tarjoajan liikevaihdon on oltava vähintään miljoona euroa ja henkilöstömäärän ilmoitetaan liitteessä.
Jos toimittaja kuuluu konserniin, myös emoyhtiön palveluksesta siirtynyt henkilö katsotaan jo palveluksessa olleeksi.
Velvoitteen määrä on yksi henkilö jokaista kymmentä tässä sopimuksessa työskentelevää kohden.
Toimittaja nimeää henkilöstöstään jokaiselle työllistettävälle ohjaajan.
Palveluntuottajan henkilöstöllä on oltava vähintään kahden vuoden kokemus siivouksesta.
Toimittajan on maksettava eläkevakuutusmaksut kaikista työntekijöistään.
Vähintään kahden toimittajan kohteessa työskentelevän työntekijän on puhuttava suomea.
Uusi työntekijä ei saa syrjäyttää ketään toimittajan henkilöstöstä.
""",
    ("whole-firm", Language.SV): """
Leverantören anställer två partiellt arbetsföra personer för uppgifterna i detta avtal.
Villkoret gäller inte företagets övriga personal.
Inga poäng ges för hur hela företagets personal ser ut.
Leverantörens personal får inte sägas upp eller permitteras på grund av villkoret.
Minst 5 % av arbetstimmarna i detta avtal utförs av långtidsarbetslösa.
Skyldigheten gäller varken hela koncernen eller företagets personalpolitik.
Hela personalen i objektet introduceras i säkerhetsanvisningarna.
Två av dem som arbetar med uppgifterna i detta avtal är partiellt arbetsföra.
Leverantören berättar för sin personal att en partiellt arbetsför person anställs.
Den som anställs introduceras som den övriga personalen.
Leverantören sörjer för personalens yrkeskunskap.
Skyldigheten gäller under hela avtalsperioden tills två unga har anställts.
Löftet och den allmänna personalpolitiken ger inga poäng för arbetslösa.
Den anställda behandlas som företagets övriga personal.
Hela anställningen utförs i uppgifter enligt avtalet.
Den som anställs får samma förmåner som hela den övriga personalen i företaget.
Skyldigheten gäller bara uppgifter enligt avtalet, inte leverantörens övriga personal.
Fem procent av arbetstimmarna i avtalet utförs av lärlingar.
Leverantören introducerar hela sin personal i objektet.
Leverantören anställer två arbetslösa för uppgifterna i upphandlingen för hela avtalstiden.
Alla anställda personer får samma lön som företagets övriga personal.
Beställaren bedömer inte anbudsgivarens personalpolitik.
Leverantören informerar hela sin personal om villkoret om anställning.
Skyldigheten gäller inte andra bolag i koncernen.
Hela personalens storlek frågas inte.
Alla leverantörens anställda, också de nyanställda unga, ska genomgå utbildning i arbetarskydd.
Leverantören får inte säga upp sin personal på grund av de anställda.
Fem procent av arbetstimmarna utförs av en arbetslös som leverantörens personal handleder.
Av de personer som utför arbetet enligt detta avtal ska minst en vara långtidsarbetslös.
Kravet gäller inte leverantörens övriga personal.
Alla som arbetar på byggplatsen ska bära personkort med skattenummer.
Beställaren ställer inga villkor för företagets allmänna personalpolitik.
De anställda som städar beställarens lokaler ska få introduktion innan de börjar.
Fråga: Räknas koncernens andra anställda med? Svar: Nej, bara de som utför avtalet.
Minst 5 procent av arbetstimmarna i denna entreprenad ska utföras av personer i målgruppen.
Skyldigheten omfattar enbart det arbete som köps med detta kontrakt, inte företagets verksamhet i övrigt.
Handledaren som utses för avtalet ska ha minst tre års arbetserfarenhet.
Leverantören ska följa kollektivavtalet i arbetsförhållanden som gäller utförandet av detta avtal.
Hur leverantören ordnar sin personal i andra uppdrag hör inte till upphandlingen.
Minst en av städarna i objektet är partiellt arbetsför.
Sysselsättningen får inte leda till uppsägningar av den nuvarande personalen.
Leverantörens personal ska vara yrkeskunnig.
Den som tidigare varit anställd i samma koncern räknas inte som ny.
Ett annat bolag i koncernen kan fullgöra skyldigheten för leverantören.
Under hela avtalsperioden ska minst tre personer anställas.
Försäkringen ska omfatta hela företagets verksamhet.
Alla som arbetar i entreprenaden ska ha minst kollektivavtalets lön.
En person anställs för varje tio som arbetar i detta avtal.
Minst två av leverantörens anställda i objektet ska tala finska.
Leverantören utser bland sin personal en handledare för varje anställd.
Leverantörens personal ska ha minst två års erfarenhet av städning.
Leverantören ska betala pensionsavgifter för alla sina anställda enligt lagen.
De nya personerna får inte ersätta leverantörens anställda.
""",
    ("whole-firm", Language.EN): """
The supplier employs two persons with partial work ability in the tasks of this contract.
The condition does not concern the other staff of the company.
No points are given for the make-up of the whole staff.
The supplier's staff may not be dismissed because of the condition.
At least 5 % of the working hours under this contract are done by long-term unemployed persons.
The obligation concerns neither the whole group nor the personnel policy of the company.
The entire staff at the site is introduced to the safety instructions.
Two of the staff working on this contract are persons with partial work ability.
The supplier tells its staff that a person with partial work ability will be employed.
The person employed is introduced to the work like other staff.
The supplier sees to the skills of its staff.
The obligation applies during the whole contract period until two young people have been employed.
People already on the staff of the supplier do not count as long-term unemployed.
The recruit is treated like the rest of the company's staff.
The entire period of employment is worked under this contract.
The recruit gets the same benefits as all other employees of the company.
The obligation concerns only tasks under this contract, not the supplier's other staff.
Five per cent of the hours of the contract are worked by apprentices.
The supplier introduces its whole staff to the site.
The supplier employs two unemployed persons in the tasks of this contract for the whole contract period.
All persons employed get the same pay as the rest of the company's staff.
The client does not assess the tenderer's personnel policy.
The supplier tells all its staff about the obligation to employ.
The obligation does not concern other companies of the group.
All employees of the supplier, including recruits, must take safety training.
The two apprentices are counted as persons, not as a share of the workforce.
No employee of the supplier may be dismissed because of the trainees.
At least five per cent of the working hours under the contract are worked by unemployed persons, whom the supplier introduces to its staff.
The condition concerns only persons who carry out this contract.
Five per cent of the hours worked under this contract are done by people from the target group.
No demands are made on the company's other staff or on its general personnel policy.
One apprentice is employed in the maintenance tasks of this agreement for at least six months.
All employees working at the site must carry a tax number card.
The labour hours spent on the procured works are the basis of calculation; the size of the firm is not.
Only people who do this job for us are counted. The rest of your company does not matter.
The supplier pays those who perform the contract at least the wages of the applicable collective agreement.
The hired person must work mainly in tasks belonging to the object of the procurement.
At least one of the cleaners on the site is a person with partial work ability.
Employing must not lead to dismissals of the existing staff.
The supplier's staff shall be professionally skilled.
A person previously employed by a company of the same group is not counted as new.
Another company of the group may fulfil the obligation for the supplier.
During the whole contract period at least three persons must be employed.
The insurance shall cover the whole business of the company.
Everyone working on this contract must be paid at least the wage of the collective agreement.
The contractor's personnel shall carry identity cards at all times.
One person is hired for every ten who work on this contract.
The supplier's employees must have at least a valid hygiene pass.
The supplier's personnel must have at least two years' experience of cleaning.
The company shall pay its taxes and the pension contributions of all its employees as the law requires.
At least two of the supplier's workers on the site must speak Finnish.
The contractor names an instructor from among its staff for each person employed.
A new recruit must not replace any of the supplier's employees.
""",
    ("suitability", Language.FI): """
Työllistämisvelvoite ei ole soveltuvuusvaatimus.
Soveltuvuusvaatimukset on esitetty liitteessä 2.
Vaatimus ei koske tarjoajan soveltuvuutta, eikä tarjoajalla tarvitse olla kokemusta työllistämisestä.
Työnantaja arvioi työllistettävän soveltuvuuden tehtävään.
Pisteitä ei anneta aiemmasta työllistämisestä.
Toimittaja ilmoittaa, montako henkilöä se on edellisen puolivuoden aikana työllistänyt.
Velvoitteeseen ei lueta henkilöitä, jotka tarjoaja on palkannut ennen sopimuskautta.
Tarjous, jossa ehtoja ei hyväksytä, on tarjouspyynnön vastainen.
Muistiota ei käytetä tarjoajan soveltuvuuden arviointiin.
Työllistäminen ei ole poissulkemisperuste.
Henkilö, jota toimittaja ei ole palkannut viimeisen vuoden aikana, luetaan mukaan.
Tarjoajalla on oltava kokemusta kiinteistönhoidosta.
Tarjoaja lupaa palkata sopimuskaudella kaksi pitkäaikaistyötöntä.
Työllistettävä, jolla on aiempaa kokemusta siivouksesta, perehdytetään lyhyemmin.
Sopimuskauden päätyttyä toimittaja kertoo, keitä se on työllistänyt viimeisen vuoden aikana.
Nuori, joka on ollut viimeisen vuoden aikana työttömänä, voidaan palkata.
Soveltuvaa ehdokasta ei ole löydetty, jos kukaan hakija ei täytä työpaikkailmoituksen vaatimuksia.
Tarjoajan on täytettävä tarjouspyynnön soveltuvuusvaatimukset; työllistäminen ei kuulu niihin.
Toimittaja toimittaa luettelon edellisen vuoden aikana päättyneistä työsuhteista tilaajalle.
Pitkäaikaistyötön on henkilö, joka on ollut työttömänä viimeisten 12 kuukauden aikana.
Työsuhde, jonka toimittaja on solminut ennen sopimuskautta, ei täytä velvoitetta.
Toimittaja täyttää velvoitteen, kun se on palkannut kaksi henkilöä vuoden 2027 aikana.
Jos työllistetty on ollut toimittajan palveluksessa viimeisen vuoden aikana, häntä ei lueta mukaan.
Työllistämisehto ei ole osa soveltuvuuden arviointia.
Aiempi työllistäminen ei tuo pisteitä.
Tarjoajalta vaaditaan kolme siivousalan referenssiä.
Henkilö, joka on aiemmin työskennellyt toimittajalla, ei kerrytä velvoitetta.
Toimittaja on sopimuksen päättyessä työllistänyt vähintään kaksi nuorta.
Toimittaja raportoi, montako työtöntä se on palkannut edellisen neljänneksen aikana.
Työllistettävällä ei tarvitse olla aiempaa työkokemusta.
Jos toimittaja on palkannut kaksi henkilöä ensimmäisen vuoden aikana, ehto on täytetty.
Tarjoajalla on oltava alan kokemusta ja luotettava talous.
Kohdan 5 työllistämisehto on sopimuksen toteuttamisen ehto, eikä sitä käytetä tarjoajien valintaan.
Toimittaja lupaa tarjouksessaan, montako nuorta se palkkaa.
Soveltuva henkilö on se, joka täyttää tehtävän vaatimukset.
Tarjoaja lupaa työpaikkoja; jo palveluksessa olevia ei lasketa.
Tarjous, jossa työllistämisehtoa ei hyväksytä, hylätään.
Tarjoajan palveluksessa ennen tarjouksen jättämistä olleita työntekijöitä ei lueta lupaukseen.
""",
    ("suitability", Language.SV): """
Sysselsättningsvillkoret är inte ett lämplighetskrav.
Lämplighetskraven anges i bilaga 2.
Kravet gäller inte anbudsgivarens lämplighet, och tidigare erfarenhet av att sysselsätta krävs inte.
Arbetsgivaren bedömer om den anställda är lämplig för uppgiften.
Inga poäng ges för tidigare sysselsättning.
Leverantören meddelar hur många personer den har anställt under det senaste halvåret.
Personer som anbudsgivaren har anställt före avtalsperioden räknas inte.
Ett anbud där villkoren inte godkänns strider mot anbudsförfrågan.
Promemorian används inte för att bedöma anbudsgivarens lämplighet.
Sysselsättning är ingen uteslutningsgrund.
Anbudsgivaren ska ha erfarenhet av fastighetsskötsel.
Anbudsgivaren lovar att under avtalsperioden anställa två långtidsarbetslösa.
Bara personer som inte har varit anställda hos entreprenören under det föregående året beaktas.
Den som har varit arbetslös under det senaste året kan anställas.
Om ingen lämplig sökande har anmält sig skjuts skyldigheten att anställa upp.
Långtidsarbetslös är den som har varit arbetslös under de senaste tolv månaderna.
Leverantören ska i rapporten uppge hur många den har anställt under året.
Om leverantören har anställt minst två personer under det första året är skyldigheten uppfylld.
Skyldigheten är uppfylld när leverantören har anställt två personer under 2027.
Sysselsättningsvillkoret ingår inte i bedömningen av lämpligheten.
Tidigare sysselsättning ger inga poäng.
Av anbudsgivaren krävs tre referenser från städbranschen.
En person som tidigare har arbetat hos leverantören räknas inte.
Leverantören har när avtalet upphör anställt minst två unga.
Leverantören rapporterar hur många arbetslösa den har anställt under föregående kvartal.
Den som anställs behöver inte ha tidigare arbetserfarenhet.
Anbudsgivaren ska ha erfarenhet av branschen och en stabil ekonomi.
Sysselsättningsvillkoret är ett villkor för fullgörandet och används inte för att välja anbudsgivare.
Leverantören lovar i sitt anbud hur många unga den anställer.
En lämplig person är den som uppfyller kraven för uppgiften.
Anbudsgivaren lovar ett antal platser; de som redan är anställda räknas inte.
Ett anbud där sysselsättningsvillkoret inte godkänns förkastas.
""",
    ("suitability", Language.EN): """
The employment obligation is not a suitability requirement.
The suitability requirements are set out in annex 2.
The requirement does not concern the suitability of the tenderer, nor is experience of employing needed.
The employer assesses whether the recruit is suitable for the task.
No points are given for previous employment.
The supplier reports how many persons it has employed during the past half-year.
Persons whom the tenderer has employed before the contract do not count.
A tender in which the terms are not accepted is contrary to the call.
The memo is not used to assess the suitability of a tenderer.
Employment is not a ground for exclusion.
The tenderer must have experience of property maintenance.
The tenderer promises to employ two long-term unemployed persons during the contract.
Only persons who have not been employed by the supplier during the previous year count.
A person who has been unemployed during the last year may be employed.
If no suitable applicant has come forward, the obligation to employ is suspended.
Long-term unemployed means a person who has been unemployed during the past 12 months.
The supplier must report how many people it has employed during the past year.
Once the supplier has employed two persons, the obligation is fulfilled.
The supplier must have employed two persons by the end of the first contract year.
The employment clause is no part of the assessment of suitability.
Earlier employment earns no points.
Three references from cleaning are required of the tenderer.
A person who has previously worked for the supplier does not count.
By the end of the contract the supplier has employed at least two young persons.
The supplier reports how many unemployed people it has hired during the previous quarter.
The recruit does not need to have earlier work experience.
The tenderer must have experience of the trade and sound finances.
The employment clause is a term of performance and is not used to choose tenderers.
The supplier promises in its tender how many young people it will hire.
A suitable person is one who meets the requirements of the task.
The tenderer promises a number of jobs; persons already in its service do not count.
A tender that does not accept the employment terms is rejected.
Persons already employed by the tenderer before the deadline are not counted in the promise.
""",
    ("label", Language.FI): """
Toimittajalla on oltava Hyvä Työpaikka -merkki tai muu vastaava näyttö.
Merkin sijasta hyväksytään vastaava selvitys.
Sertifikaattia ei vaadita.
Tarjoaja voi halutessaan liittää tarjoukseen sertifikaatin, mutta siitä ei anneta pisteitä.
Työntekijällä on oltava voimassa oleva työturvallisuuskortti.
Työllistämisellä on suuri merkitys.
Esimerkki laskennasta on liitettävä tarjoukseen.
Toimittaja merkitsee työtunnit seurantalomakkeeseen, jonka pitää olla ajan tasalla.
SA8000-sertifikaatti tai samanarvoinen todistus on esitettävä.
Työvoimaviranomaisen todistus ryhmään kuulumisesta riittää.
Joutsenmerkki tai vastaavat kriteerit täyttävä tuote hyväksytään, ja tuotteella on oltava turvallisuustiedote.
Merkkiä ei edellytetä tarjoajalta.
Kaupparekisteriin tehdyn merkinnän on oltava voimassa.
Esimerkiksi oppisopimuspaikka on oltava tarjolla syksyllä.
Toimittajan tulee kulkea työmaalla merkittyjä reittejä.
Tuotteen on täytettävä Joutsenmerkin kriteerit; muu vastaava merkki kelpaa.
Työntekijällä on oltava hygieniapassi.
Työllistettävälle annetaan työtodistus.
Sopimukseen merkitään, että vaatimuksen on oltava voimassa.
EU-ympäristömerkki tai vastaava vaaditaan.
Joutsenmerkki tai muu vastaavat vaatimukset täyttävä ympäristömerkki hyväksytään.
Sertifikaatti ei ole ehto eikä siitä saa pisteitä.
Työllistettävällä on oltava työturvallisuuskortti ja hygieniapassi.
Yritys merkitsee poissaolot kirjanpitoon.
Palkkatodistus on esitettävä pyydettäessä.
Työntekijälle on annettava todistus.
Työpaikka merkitään avoimeksi.
Tarjoajan on käytettävä hakulomaketta, johon merkitään päivämäärä.
Toimittajan on toimitettava työvoimaviranomaisen todistus tai muu selvitys.
Työllistetyt on merkittävä seurantatauluun.
""",
    ("label", Language.SV): """
Leverantören ska ha märket God Arbetsplats eller ett likvärdigt bevis.
I stället för märket godtas ett motsvarande intyg.
Något certifikat krävs inte.
Anbudsgivaren kan bifoga ett certifikat men det ger inga poäng.
Den anställda ska ha ett giltigt arbetssäkerhetskort.
Efter en skriftlig anmärkning ska leverantören rätta till bristen.
Leverantören ska anmärka om brister inom 14 dagar.
Ett SA8000-certifikat eller något likvärdigt ska visas upp.
Arbetskraftsmyndighetens intyg räcker.
Produkterna ska vara Svanenmärkta eller uppfylla motsvarande krav.
Vägarna på arbetsplatsen ska vara utmärkta.
Ett märke för samhälleliga företag eller något annat likvärdigt bevis kan bifogas men krävs inte.
Skyldigheten ska märkas i annonsen.
Den anställda ska ha ett hygienpass.
Svanenmärket eller en likvärdig märkning godtas.
Den anställda får ett arbetsintyg och ett certifikat över kurser när anställningen upphör.
EU-miljömärket eller ett motsvarande märke krävs.
Svanenmärket eller ett annat märke med motsvarande krav godtas.
Ett certifikat är inget villkor och ger inga poäng.
Den anställda ska ha arbetssäkerhetskort och hygienpass.
Frånvaro ska märkas ut i bokföringen.
Ett löneintyg ska visas på begäran.
Den anställda ska få ett arbetsintyg.
Leverantören ska lämna myndighetens intyg om att personen hör till gruppen.
De anställda ska antecknas i tabellen och märkas med bokstav.
""",
    ("label", Language.EN): """
The supplier must hold the Good Workplace label or an equivalent proof.
A corresponding certificate is accepted in place of the label.
No certificate is required.
The tenderer may attach a label, but it earns no points.
The employee must hold a valid occupational safety card.
The employment authority must give a certificate that the person belongs to the group.
An SA8000 certificate or equivalent shall be presented.
The medical certificate must not be shown to the client.
Products must bear the Nordic Swan or meet the same criteria by any equivalent label.
The supplier must mark the hours in the form.
Paths at the site must be marked.
The certificate of employment must be given to the employee when the employment ends.
Whoever handles food must have a hygiene certificate as the law requires.
No points are given for a certificate or label.
The employee must have a hygiene pass.
The Nordic Swan label is one way to show that the criteria are met; equivalent labels are accepted.
The trainee receives a certificate for each course.
An EU Ecolabel or an equivalent label is required.
The Nordic Swan or another label with corresponding criteria is accepted.
A certificate is not a condition and earns no points.
The employee must have an occupational safety card and a hygiene pass.
Absences must be marked in the records.
A pay certificate must be shown on request.
The employee must be given a reference.
The label must not be required.
The employment authority's certificate that the person is long-term unemployed is enough and must not name the reason.
The tenderer must certify in the tender that it accepts the terms.
The contract is awarded to the Tenderer with most points.
""",
}


def _each(sentences: dict[tuple[str, Language], str]) -> Iterator[tuple[str, Language, str]]:
    for (sign, language), lines in sentences.items():
        for line in lines.strip().splitlines():
            yield sign, language, line


def _is_marked(sign: str, language: Language, sentence: str) -> bool:
    return sign in marks(sentence, language, [LIBRARY.signs[sign]], LIBRARY.subjects, LIBRARY.topics)


@pytest.mark.parametrize(("sign", "language", "sentence"), tuple(_each(FAULTY)))
def test_a_sentence_at_fault_is_marked(sign: str, language: Language, sentence: str) -> None:
    assert _is_marked(sign, language, sentence)


@pytest.mark.parametrize(("sign", "language", "sentence"), tuple(_each(LAWFUL)))
def test_a_lawful_sentence_is_not_marked(sign: str, language: Language, sentence: str) -> None:
    assert not _is_marked(sign, language, sentence)
