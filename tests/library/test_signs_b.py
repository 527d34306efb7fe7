"""Sentences as officers may write them, and which of them show a sign: personal data, terms told later, old names.

A slash between spaces is the end of a line. The sentences were judged by reading, before the rules were tried on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from toolkit.base.model import Language
from toolkit.library.marking import marks
from toolkit.library.shelf import load

LIBRARY = load()

FAULTY = {
    ("finnish-register", "fi"): """
Työsuhteen kesto osoitetaan tulorekisterin otteella.
Tarjoajan on esitettävä Verohallinnon todistus maksetuista palkoista.
Vain Kelan päätös hyväksytään.
Tarjoukseen liitetään kaupparekisteriote.
Työllistäminen todistetaan Kansaneläkelaitoksen antamalla todistuksella.
Selvitykseksi kelpaa ainoastaan ote suomalaisesta rekisteristä.
Todistus Suomen kaupparekisteriin merkitsemisestä on liitettävä.
Ennakkoperintärekisteriin kuuluminen osoitetaan otteella.
Palkanmaksu todennetaan Verohallinnon tulorekisteristä saatavalla otteella.
Kohderyhmään kuuluminen osoitetaan suomalaisen viranomaisen todistuksella.
Toimittaja esittää Eläketurvakeskuksen todistuksen vakuutetuista työntekijöistä.
Työntekijän ikä todistetaan väestötietojärjestelmän otteella.
Ainoastaan Suomessa annettu todistus otetaan huomioon.
Selvitykseksi hyväksytään vain Patentti- ja rekisterihallituksen ote.
Hyväksyttäviä selvityksiä ovat: / - Verohallinnon todistus
Työntekijöiden työttömyys todistetaan vain suomalaisen työvoimaviranomaisen lausunnolla.
""",
    ("finnish-register", "sv"): """
Anställningens längd visas med ett utdrag ur inkomstregistret.
Anbudsgivaren ska lämna ett intyg från Skatteförvaltningen.
Endast Folkpensionsanstaltens beslut godkänns.
Ett handelsregisterutdrag bifogas anbudet.
Endast utdrag ur ett finländskt register godtas.
Tillhörigheten till målgruppen visas med intyg av en finsk myndighet.
FPA:s intyg bifogas rapporten.
Lönerna styrks med utdrag ur inkomstregistret som Skatteförvaltningen ger.
Anbudsgivaren visar att den är införd i förskottsuppbördsregistret.
Ett intyg av Pensionsskyddscentralen lämnas in.
Bara intyg som getts i Finland beaktas.
Utdrag ur befolkningsdatasystemet krävs som bevis på åldern.
Patent- och registerstyrelsens utdrag fogas till anbudet.
Godkända bevis är: / - intyg av Skatteförvaltningen
""",
    ("finnish-register", "en"): """
The length of employment is shown with an extract from the Incomes Register.
The tenderer shall present a certificate from the Finnish Tax Administration.
Only a decision by Kela is accepted.
An extract from the Finnish trade register is enclosed with the tender.
Only evidence from a Finnish register is accepted.
Belonging to the group is shown by a certificate of a Finnish authority.
A certificate of the Social Insurance Institution of Finland is attached.
Wages are verified with a tax administration certificate.
The tenderer proves entry in the Finnish prepayment register.
A certificate from the Finnish Centre for Pensions is submitted.
Only certificates issued in Finland are taken into account.
Age is proved with an extract from the Finnish population information system.
Proof by the Finnish Patent and Registration Office is required.
Accepted evidence: / - certificate of the Finnish Tax Administration
An extract from the Finnish Trade Register shall be enclosed.
The supplier proves it with an extract from the Trade Register kept by the Finnish Patent and Registration Office.
""",
    ("health", "fi"): """
Tarjoukseen liitetään lääkärintodistus työllistettävän osatyökykyisyydestä.
Toimittaja ilmoittaa tilaajalle työllistetyn diagnoosin.
Palkattavan henkilön terveydentila on selvitettävä hankintayksikölle.
Työllistetyn vamma tai sairaus todistetaan lääkärinlausunnolla.
Työttömyyden syy kirjataan raporttiin.
Raportissa ilmoitetaan, mitä etuutta kukin työllistetty on saanut.
Toimittaja toimittaa tilaajalle jäljennöksen Kelan päätöksestä, joka koskee työntekijän työkyvyttömyyseläkettä.
Palkattujen etninen alkuperä raportoidaan kaupungille vuosittain.
Työnhakijan on kerrottava työnantajalle sairautensa laatu ja sen vaikutus työkykyyn.
Seurantaraportissa eritellään henkilöt vamman laadun mukaan.
Osatyökykyisyys osoitetaan esittämällä lääkärinlausunto.
Henkilön kuuluminen kohderyhmään todennetaan toimittamalla tilaajalle terveystiedot.
Toimittajan tulee esittää selvitys siitä, mikä sairaus tai vamma rajoittaa palkatun työkykyä.
Työllistetyn päihdetausta ja mielenterveysongelmat kuvataan raportissa.
Palveluntuottaja selvittää tilaajalle kunkin henkilön työttömyyden syyt ja keston.
Tilaajalle annetaan tieto siitä, saako työntekijä toimeentulotukea.
Todisteeksi liitetään kopio vammaistukipäätöksestä.
Työntekijän kansallinen alkuperä ja uskonto merkitään seurantalomakkeeseen.
Työkyvyn alenema osoitetaan työterveyslääkärin todistuksella.
Kaupungille ilmoitetaan työllistettyjen vammaisuuden aste.
Henkilöstä raportoidaan: / - työttömyyden syy / - työsuhteen kesto
Raporttiin merkitään, onko henkilö vammainen, maahanmuuttaja vai päihdekuntoutuja.
Työllistettävän henkilön soveltuvuus osoitetaan terveystarkastuksella, jonka tulos annetaan tilaajalle, eikä työ ala \
ennen sitä.
Työnantajalle luovutetaan tiedot ehdokkaan terveydestä ja diagnooseista.
Toimittajan tulee toimittaa tilaajalle todistus työllistetyn osatyökykyisyydestä, josta käy ilmi sairauden laatu.
Tilaaja edellyttää lääkärintodistusta työkyvyn rajoitteista.
Raportissa on mainittava työllistetyn työttömyyden syy sekä mahdolliset terveydelliset rajoitteet.
Toimittaja kirjaa työllistettyjen kansalaisuuden ja etnisen taustan.
Työllistetyn vamman laatu ja haitta-aste ilmoitetaan raportissa.
Vammaisuudesta esitetään selvitys, esimerkiksi Kelan päätös vammaistuesta.
Henkilön päihdehistoria tulee kertoa työnantajalle.
Palkatun saamat sosiaalietuudet eritellään seurantataulukossa.
Tarjoajan on osoitettava, että työllistettävä on työkyvyttömyyseläkkeellä tai kuntoutustuella.
Työllisyyspalvelut antaa toimittajalle tiedot ehdokkaan sairauksista ja työkyvystä.
Diagnoosi tai vamma mainitaan rekrytoinnin yhteydessä.
Tilaajalle toimitetaan tieto työntekijän maahanmuuttotaustasta ja äidinkielestä.
Todisteena osatyökykyisyydestä on lääkärin B-lausunto.
Työllistettävän terveydelliset rajoitteet selvitetään tilaajalle ennen palkkaamista.
Toimittaja pyytää työntekijältä todistuksen vammasta ja toimittaa sen edelleen.
Palkatun henkilön taustasta (sairaudet, etuudet, työttömyyden syy) laaditaan selvitys.
Hakijan on esitettävä lääkärintodistus terveydentilastaan ja päätös saamastaan eläkkeestä.
Kohderyhmään kuuluminen todistetaan tilaajalle lääkärin lausunnolla tai Kelan etuuspäätöksellä.
Raporttiin merkitään, onko työllistetty pitkäaikaissairas tai vammainen.
Tilaajalla on oikeus saada tieto siitä, minkä vuoksi henkilö on ollut työttömänä.
Toimittaja selvittää tilaajalle, mistä syystä henkilö on ollut työttömänä.
Kohderyhmään kuuluminen osoitetaan lääkärin antamalla todistuksella.
Raportista tulee käydä ilmi henkilön vamman tai sairauden laatu.
Tarjoukseen liitetään selvitys työllistettävien terveydentilasta.
Toimittaja pyytää ehdokkaalta lääkärinlausunnon osatyökykyisyydestä ja toimittaa sen tilaajalle.
Henkilön on osoitettava työnantajalle saamansa työttömyysetuus etuuspäätöksellä.
Tilaajalle ilmoitetaan, onko henkilö vammainen vai pitkäaikaissairas.
Työllistetyn maahanmuuttajatausta kirjataan raporttiin.
Raporttiin merkitään, mihin erityisryhmään (vammainen, päihdekuntoutuja, maahanmuuttaja) kukin työllistetty kuuluu.
Ryhmään kuuluminen todistetaan Kelan etuuspäätöksellä.
Jäljennös työkyvyttömyyseläkepäätöksestä toimitetaan tilaajalle.
Todisteeksi käy lääkärintodistus tai eläkepäätös.
Kunkin henkilön osalta kuvataan työkyvyn rajoitteet.
Toimittaja todentaa työntekijän vammaisuuden.
Työntekijän äidinkieli ja kansalaisuus raportoidaan.
Kuntoutussuunnitelma toimitetaan tilaajalle.
Työllistetystä kerrotaan tilaajalle ikä, sukupuoli ja työttömyyden syy.
Työllistettävän on toimitettava toimittajalle lääkärinlausunto työkyvyn alenemasta.
Raporttiin merkitään kunkin palkatun vamma tai sairaus.
Tilaajalle esitetään: / - todistus henkilön työttömyyden syystä / - kopio etuuspäätöksestä
Palveluntuottaja kysyy hakijalta, mikä diagnoosi hänellä on, ja kirjaa vastauksen.
Osatyökykyisyys osoitetaan tilaajalle Kelan kuntoutustukipäätöksellä.
Kysymys: Miten näytämme, että työntekijä on vammainen? Vastaus: Lähettäkää meille hänen lääkärintodistuksensa.
Henkilö | Etnisyys | Etuus (työmarkkinatuki/toimeentulotuki) | Terveydentila
Maahanmuuttajataustaisista työllistetyistä ilmoitetaan hankintayksikölle alkuperä ja oleskeluluvan peruste.
Työntekijän tulee todistaa työnantajalle saaneensa toimeentulotukea.
Näytä yritykselle paperi, jossa lukee, mikä sairaus sinulla on.
Vammaiskortin kopio liitetään vuosiraporttiin.
Kuhunkin työllistettyyn liittyvät terveystiedot luovutetaan hankintayksikölle velvoitteen toteamiseksi.
Yrityksen on saatava henkilöltä selvitys siitä, kuinka monta prosenttia hänen työkyvystään on jäljellä.
Tilaajalla on oikeus tarkastaa asiakirjat, joista ilmenee työllistetyn työkyvyttömyyseläkepäätös.
Hakijan romanitausta todetaan toimittajan haastattelussa ja ilmoitetaan kunnalle.
Seurantaryhmälle kerrotaan osatyökykyisten työntekijöiden sairauspoissaolojen syyt.
Palkattavan on kerrottava työnantajalle, onko hän ollut päihdekuntoutuksessa, jotta paikka voidaan lukea velvoitteeseen.
Työterveyslääkärin lausunto vajaakuntoisuuden laadusta toimitetaan Lehtolan kunnan hankintapalveluihin.
Lomakkeessa kysytään kunkin työllistetyn uskontoa, äidinkieltä ja syntymämaata tilaajan tilastoja varten.
Mukaan luetaan vain henkilö, jonka kehitysvamma on toimittajalle asiakirjoin osoitettu.
Päätettiin, että yritys saa työllistettäviltä tiedon heidän rikostaustastaan ja sairauksistaan ja välittää sen kuntaan.
""",
    ("health", "sv"): """
Läkarintyg över nedsatt arbetsförmåga lämnas till beställaren.
Leverantören meddelar beställaren vilken diagnos den anställda har.
Orsaken till arbetslösheten antecknas i rapporten.
Den anställdas hälsotillstånd ska utredas för den upphandlande enheten.
I rapporten anges vilken förmån varje sysselsatt person får.
De anställdas etniska bakgrund rapporteras till staden.
En kopia av beslutet om handikappbidrag bifogas anbudet.
Anbudsgivaren ska visa den anställdas funktionsnedsättning med läkarutlåtande.
Sjukdomens art ska uppges för arbetsgivaren innan anställningen ingås.
Beställaren får uppgift om huruvida den anställda får utkomststöd.
Partiell arbetsförmåga styrks med ett utlåtande av läkare.
Leverantören ska redogöra för personens funktionsnedsättning i ansökan.
Uppgifter om de anställdas hälsa överlämnas till beställaren.
Personens missbruksbakgrund beskrivs i uppföljningsrapporten.
Rapporten delar upp de anställda efter etniskt ursprung och funktionsnedsättning.
Som bevis godkänns ett beslut om sjukpension.
Intyg över den arbetssökandes sjukdom fogas till avtalet.
De sysselsattas religion och etniska ursprung antecknas på blanketten.
Arbetsgivaren informeras om kandidatens diagnos och medicinering.
I rapporten uppges: / - orsaken till arbetslösheten / - anställningens längd
Leverantören ska till beställaren ge ett intyg av vilket sjukdomens art framgår.
Beställaren förutsätter läkarintyg över begränsningarna i arbetsförmågan.
I rapporten ska nämnas varför personen har varit arbetslös.
Leverantören antecknar de anställdas etniska bakgrund och medborgarskap.
Funktionsnedsättningens art och grad uppges i rapporten.
Om funktionsnedsättningen visas till exempel FPA:s beslut om handikappbidrag.
Arbetsgivaren ska få veta om personens missbruk.
De förmåner som den anställda har fått specificeras i tabellen.
Sysselsättningstjänsterna ger leverantören uppgifter om kandidatens sjukdomar.
Diagnosen nämns i samband med rekryteringen.
Beställaren tar del av de anställdas hälsouppgifter.
Hälsomässiga begränsningar hos den som anställs utreds för beställaren.
Leverantören ber arbetstagaren om ett intyg över funktionsnedsättningen och skickar det vidare.
Sökanden ska visa upp ett läkarintyg och ett beslut om sjukpension.
Att personen hör till målgruppen visas för beställaren med läkarutlåtande eller FPA:s förmånsbeslut.
I rapporten antecknas om den anställda är långtidssjuk eller har en funktionsnedsättning.
Beställaren har rätt att få veta varför personen har varit arbetslös.
Leverantören redogör för varför personen har varit arbetslös.
Tillhörigheten till målgruppen visas med ett intyg som en läkare har gett.
Av rapporten ska framgå arten av personens funktionsnedsättning eller sjukdom.
Till anbudet fogas en utredning om hälsotillståndet hos dem som anställs.
Beställaren får uppgift om vilken förmån personen har fått.
Den anställdas invandrarbakgrund antecknas i rapporten.
För varje person beskrivs begränsningarna i arbetsförmågan.
Ett läkarutlåtande om nedsatt arbetsförmåga lämnas till staden.
En kopia av FPA:s beslut om arbetslöshetsförmån bifogas.
Pensionsbeslutet eller läkarintyget lämnas som bevis.
De anställdas etniska ursprung rapporteras årligen.
Leverantören ska styrka den anställdas handikapp.
Arbetsledaren får ta del av kandidatens diagnos.
Leverantören lämnar uppgift om den anställdas sjukdom.
Leverantören lämnar beställaren ett läkarintyg över den anställdas nedsatta arbetsförmåga.
I rapporten anges orsaken till personens arbetslöshet.
Den sysselsatta ska för arbetsgivaren bevisa sin funktionsnedsättning.
Uppgift om diagnos fogas till anbudet.
Rapporten ska innehålla / - timmar / - uppgift om vilka förmåner personen får från FPA
Fråga: Hur visar vi att personen är partiellt arbetsför? Svar: Skicka in läkarutlåtandet till oss.
Person 1 | sjukdom | stödform | etnisk bakgrund
Leverantören ska utreda och meddela staden de anställdas etniska ursprung.
Den som får jobb måste visa företaget papper om sin sjukdom.
Beställaren har rätt att få veta vilken funktionsnedsättning den anställda har.
Handikappet hos var och en som anställts specificeras i uppföljningsblanketten.
Till bevis på målgruppstillhörighet lämnas beslutet om invalidpension in hos beställaren.
Kopia av personens beslut om arbetsmarknadsstöd överlämnas till upphandlingsenheten.
Entreprenören redogör för den sysselsattas hälsotillstånd vid uppföljningsmötena.
Arbetssökande ska för leverantören uppvisa intyg om avvänjningsvård eller annan missbrukarvård.
Av redovisningen ska det framgå om personen har psykiska problem, är f.d. fånge eller har utkomststöd.
Varför har personen varit arbetslös? Svara skriftligt till kommunen för varje anställd.
Sjukfrånvaron med orsak uppges per sysselsatt person.
Man beslöt att kommunen skall få ta del av epikriserna för dem som anställts via villkoret.
Rehabiliteringsplanen för den anställda ges till beställaren för kännedom.
Ett utlåtande av företagshälsovården om den sysselsattas begränsningar / tillställs beställaren innan arbetet inleds.
Leverantören samlar in uppgifter om de anställdas religion, hudfärg och modersmål för beställarens statistik.
Ni ska kontrollera vilken sjukdom den sökande lider av och anteckna den i bilagan.
Den anställda visar sitt FPA-beslut om rehabiliteringspenning för beställarens representant.
""",
    ("health", "en"): """
A medical certificate of the reduced work ability shall be delivered to the client.
The supplier informs the contracting authority of the diagnosis of each person employed.
The reason for the unemployment is stated in the report.
The report indicates the benefits received by each person.
The ethnic origin of the persons employed is reported to the City yearly.
A copy of the decision on the disability pension is attached to the tender.
Disability is proved with a doctor's statement.
The supplier describes in the report the illness or disability of each person hired.
Information on the state of health of the employees shall be given to the buyer.
The employer must be told of the nature of the candidate's illness before employment.
Persons are broken down by ethnic background and type of disability in the annual report.
The contractor must disclose whether the employee receives social assistance.
Medical evidence of partial work ability shall be enclosed.
The tenderer shall submit health information of the persons to be employed.
Why the person has been unemployed is to be explained to the contracting authority.
As evidence the supplier presents a certificate from a physician, and payment is not made before that.
The employee's history of substance abuse is recorded on the follow-up form.
The client receives details of the health of every recruit.
The religion and ethnicity of each recruit are entered in the form.
The report contains: / - grounds for unemployment / - length of employment
The supplier shall give the client a certificate showing the nature of the illness.
The client requires a medical certificate on limitations of work ability.
The report shall mention why the person was unemployed and any health limitations.
The supplier records the ethnic background and citizenship of the employees.
The type and degree of disability are stated in the report.
The disability is evidenced, for example, by a Kela decision on disability allowance.
The employer shall be informed of any substance abuse of the person.
Benefits drawn by the employee are itemised in the table.
The employment services give the supplier information on the candidate's illnesses.
The diagnosis is mentioned in connection with recruitment.
The tenderer must prove that the person to be employed draws a disability pension.
Health limitations of the person to be hired are explained to the client beforehand.
The supplier asks the employee for a certificate of disability and forwards it.
The applicant must present a doctor's certificate and the decision on a disability pension.
Membership of the group is proved to the client by a doctor's opinion or a benefit decision.
It is noted in the report whether the employee is chronically ill or disabled.
The client has the right to know why the person has been unemployed.
The supplier explains to the client why the person has been out of work.
Membership of the group is shown by a certificate issued by a doctor.
The report states the nature of the person's disability or illness.
A statement on the health of those to be employed is enclosed with the tender.
The buyer is told which benefit the person has received.
The immigrant background of the recruit is recorded.
For each person the limitations of work capacity are described.
A copy of the benefit decision is attached as evidence.
The report breaks the recruits down by disability, illness and ethnic origin.
Medical proof of reduced working capacity is submitted to the city.
The supplier verifies the disability of the worker.
The candidate hands the employer a medical certificate on partial work ability.
Each recruit's nationality and mother tongue are reported.
The reasons for unemployment of every person are listed.
The contractor records whether the worker is disabled, a refugee or a recovering addict.
A pension decision or doctor's letter is accepted as proof.
Before the interview the foreman receives a summary of the candidate's diagnosis.
The supplier must show a medical certificate of the employee's reduced work ability.
The report states each person's disability and its degree.
To be reported for each person: / - age group / - diagnosis / - duration of illness
Reason for the person's unemployment | to be filled in by the supplier
Please tell us what illness the person has.
A doctor's statement concerning the placed worker shall be delivered to the contracting authority.
The supplier informs the City of the ethnic origin of the immigrants it has hired.
Disability pension decisions of those employed are kept by the supplier and presented at the Buyer's request.
The contractor verifies the person's state of health by asking for their patient records.
The person's mental health or substance abuse background must be disclosed to the company before recruitment.
It was agreed that the foundation tells the employer why each candidate has been out of work.
Evidence of the benefit the employee was on before the job has to accompany the first invoice.
The tenderer attaches a written account of the limitations in the functional capacity of each named employee.
Recipients of social assistance count, provided that the decision granting it is shown to the supplier.
The worker must certify to the employer in writing that he or she has a long-term illness or impairment.
Membership of the target group is evidenced by the rehabilitation plan of the individual, submitted to the Buyer.
Each quarter the provider reports which of the workers are Roma.
(Translation) Of the employed one is presented to the subscriber a medical opinion, from which the sickness appears.
The Buyer has the right to obtain from the supplier details of an employee's sick leaves and their causes.
The employer has to get hold of the jobseeker's statement of work capacity and hand a copy to the procurement unit.
Hires who are refugees must prove their refugee status and country of origin to the client by residence permit copies.
""",
    ("later-terms", "fi"): """
Työllistettävien määrästä sovitaan sopimuksen allekirjoittamisen jälkeen.
Sanktioista neuvotellaan erikseen valitun toimittajan kanssa.
Sopimussakon suuruus vahvistetaan myöhemmin.
Seuraamukset määritellään aloituskokouksessa.
Työllistämisehdon tarkka sisältö ilmoitetaan valitulle tarjoajalle hankintapäätöksen jälkeen.
Velvoitteen laajuus täsmennetään sopimusneuvotteluissa.
Kohderyhmästä ja työsuhteen kestosta sovitaan sopimuskauden aikana.
Tilaaja ilmoittaa työllistettävien lukumäärän sopimuskaudella.
Ehdon täyttämättä jättämisen seurauksista päätetään erikseen.
Työllistämisvelvoitteen ehdoista sovitaan osapuolten kesken sopimusta tehtäessä.
Tarkemmat ehdot toimitetaan valitulle toimittajalle.
Hyvityksen määrä jää myöhemmin sovittavaksi.
Työllistettävien henkilöiden määrä tarkentuu sopimuskauden alettua.
Mahdollisista sanktioista sovitaan yhdessä voittaneen tarjoajan kanssa.
Hankintayksikkö pidättää oikeuden asettaa seuraamuksia myöhemmin.
Vaatimuksen toteuttamisen yksityiskohdista ja sanktioista sovitaan käynnistyspalaverissa.
Myöhemmin sovitaan, kuinka monta henkilöä työllistetään.
Työllistettävien määrä neuvotellaan sopimuskumppanin kanssa tarjouskilpailun ratkettua.
Seuraamusmaksusta päättää tilaaja tapauskohtaisesti.
Tilaaja voi sopimuskauden aikana asettaa toimittajalle työllistämisehtoja.
Sopimussakosta sovitaan sopimuksessa valitun palveluntuottajan kanssa.
Työllistämistä koskevat ehdot lisätään sopimukseen hankintapäätöksen jälkeen.
Velvoitteen täyttämättä jättämisen seuraamuksista sovitaan erillisellä sopimuksella.
Työllistettävien lukumäärän ja työsuhteiden keston tilaaja vahvistaa kullekin vuodelle erikseen.
Sanktioiden tarkempi sisältö käydään läpi ja sovitaan hankinnan ratkettua.
Ehdosta laaditaan tarkempi kuvaus yhdessä valitun palveluntuottajan kanssa.
Sopimusvaiheessa määritellään, montako henkilöä työllistetään.
Mahdollinen sopimussakko määrätään tilaajan harkinnan mukaan.
Työllistettävien määrä sovitaan vuosittain sopimuskauden aikana.
Työllistämisen laajuudesta neuvotellaan osapuolten kesken sopimuksen tultua voimaan.
Seuraamukset ilmoitetaan toimittajalle myöhemmin.
Kohderyhmä täsmentyy hankintapäätöksen jälkeen.
Työllistämisvelvoitteen määrästä päätetään vasta sopimusneuvotteluissa.
Velvoitteen sisällöstä ja seuraamuksista sovitaan sopimuksessa erikseen.
Sopimussakkojen suuruudesta ja perusteista sovitaan sopimuksen allekirjoituksen yhteydessä.
Palkattavien henkilöiden lukumäärä määräytyy myöhemmin käytävien neuvottelujen perusteella.
Tilaaja päättää sopimuskauden kuluessa, kuinka monta henkilöä toimittaja työllistää.
Ehdon rikkomisesta seuraa sanktio, jonka tilaaja määrittelee myöhemmin.
Kiintiöstä ja seuraamuksista sovitaan erillisessä pöytäkirjassa.
Työllistettävien määrän päättää tilaaja toimittajan valinnan jälkeen.
Velvoitteen suuruus ilmoitetaan toimittajalle sopimuksen teon jälkeen.
Seuraamuksista neuvotellaan voittaneen tarjoajan kanssa.
Työllistettävien lukumäärä täsmentyy sopimusneuvotteluissa.
Kuinka monta henkilöä työllistetään, ratkaistaan vasta aloituskokouksessa.
Sopimussakon määrästä sovitaan osapuolten kesken tarvittaessa.
Laiminlyönnin seuraukset kerrotaan valitulle toimittajalle.
Ehdon yksityiskohtainen sisältö määritellään sopimuksen allekirjoittamisen yhteydessä.
Velvoitteen laajuus määräytyy myöhemmin tehtävän erillisen sopimuksen mukaan.
Tilaaja varaa oikeuden asettaa työllistämiselle lisäehtoja sopimuskauden aikana.
Hankintayksikkö ilmoittaa velvoitteen määrän hankintapäätöksen tultua lainvoimaiseksi.
Seuraamusten suuruus jätetään sovittavaksi sopijapuolten kesken.
Työllistämisen ehdot toimitetaan valituille puitesopimustoimittajille.
Sanktiot vahvistetaan ohjausryhmässä sopimuksen alkaessa.
Tarkempi henkilömäärä sovitaan urakan käynnistyttyä.
Työllistettävien määrästä ja sanktiosta sovitaan kilpailutuksen päätyttyä.
Työllistettävien määrä annetaan tiedoksi valitulle toimittajalle.
Tilaaja päättää seuraamuksista sopimuskauden aikana.
Työllistettävien määrästä sovitaan valitun toimittajan kanssa.
Sanktioista neuvotellaan sopimusvaiheessa.
Sopimuksen allekirjoittamisen jälkeen päätetään: / - työllistettävien lukumäärä / - sopimussakon suuruus
Tilaaja ilmoittaa velvoitteen laajuuden myöhemmin.
Kysymys: Kuinka monta henkilöä on palkattava? Vastaus: Se selviää vasta aloituskokouksessa.
Oppisopimuspaikat | määrä vahvistetaan hankintapäätöksen jälkeen
Työllistämistä koskevat ehdot annetaan voittajalle tiedoksi sopimusta tehtäessä.
Työllistämisvelvoitteen laiminlyönnin seuraamuksista osapuolet sopivat sopimuskauden aikana erikseen.
Montako työtöntä otatte, siitä puhutaan sitten, kun sopimus on tehty.
Hankintayksikkö voi sopimuskauden aikana yksipuolisesti korottaa työllistettävien määrää.
Vaadittavat työtunnit täsmennetään toimittajan kanssa vasta valinnan jälkeen.
Työllistämisehto jätetään tässä vaiheessa avoimeksi, ja sen sisältö muotoillaan myöhemmin voittaneen tarjoajan kanssa.
Lautakunta päättää sopimussakosta toisen sopimusvuoden alkaessa.
Liite 6 (työllistämisehdot) toimitetaan vain valitulle palveluntuottajalle.
Toimittaja palkkaa tarvittavan määrän nuoria tilaajan myöhemmin antaman ohjeen mukaan.
Mahdollinen hinnanalennus työllistämisen laiminlyönnistä määritellään tapauskohtaisesti jälkikäteen.
Työllistämisprosentti asetetaan, kun urakkasopimus on allekirjoitettu.
Osapuolet neuvottelevat kunkin vuoden työllistämistavoitteen sitovasti vuosittain marraskuussa.
Kunta pidättää oikeuden lisätä sopimukseen työllistämisvelvoitteen sopimuskauden kuluessa.
Tuntimäärä: avoin, sovitaan hankintapäätöksen saatua lainvoiman.
Sakon määrä ei ole vielä tiedossa; se ilmoitetaan sopimuskumppanille myöhemmin kirjeitse.
Rakennuttaja määrää työmaan käynnistyttyä, paljonko oppisopimustyötä urakoitsijan on teetettävä.
Työllistettävien vähimmäismäärä lyödään lukkoon vasta, kun hankintasopimus on solmittu.
Sopimussakon yksityiskohdat annetaan tiedoksi voittaneelle yritykselle.
Kaupunki ilmoittaa valitulle urakoitsijalle, montako oppisopimuspaikkaa on järjestettävä.
Velvoitteen sisällöstä keskustellaan valitun toimittajan kanssa syksyllä.
Kuinka pitkäksi aikaa henkilö palkataan, päätetään yhdessä sopimuskumppanin kanssa.
Hinnanalennuksen prosentti jää auki ja ratkaistaan ohjausryhmässä.
Työllistämisehto lisätään sopimukseen myöhemmin erillisellä liitteellä.
Tilaaja asettaa vuosittain harkintansa mukaan työllistettävien määrän.
Seuraamukset velvoitteen laiminlyönnistä kirjataan sopimukseen neuvottelujen perusteella hankintapäätöksen jälkeen.
""",
    ("later-terms", "sv"): """
Antalet personer som anställs avtalas efter upphandlingsbeslutet.
Påföljderna fastställs senare.
Vitets storlek bestäms vid avtalsförhandlingarna.
Beställaren meddelar skyldighetens omfattning under avtalsperioden.
Om sanktionerna förhandlas separat med den valda leverantören.
De närmare villkoren för sysselsättningen meddelas den valda anbudsgivaren.
Målgruppen och anställningens längd preciseras vid startmötet.
Antalet anställda överenskoms mellan parterna efter undertecknandet.
Villkoren läggs till i avtalet efter tilldelningsbeslutet.
Vad som följer av brister kommer man överens om senare.
Beställaren förbehåller sig rätten att senare fastställa vite.
Kraven på antalet personer specificeras i ett senare skede.
Parterna kommer efter avtalsskrivningen överens om antalet platser.
Påföljderna avgörs från fall till fall av beställaren.
Om vitesbeloppet förhandlar parterna under avtalstiden.
Senare avtalas hur många personer leverantören ska sysselsätta.
Skyldighetens innehåll klarnar först när avtalet har ingåtts.
Beställaren kan under avtalstiden ställa sysselsättningsvillkor för leverantören.
Om påföljderna för att skyldigheten inte fullgörs ingås ett separat avtal.
Antalet personer och anställningarnas längd bekräftar beställaren särskilt för varje år.
I avtalsskedet bestäms hur många personer som ska anställas.
Ett eventuellt vite påförs enligt beställarens prövning.
Antalet anställda avtalas årligen under avtalsperioden.
Om skyldighetens omfattning förhandlar parterna när avtalet har trätt i kraft.
Påföljderna meddelas leverantören senare.
Målgruppen preciseras efter upphandlingsbeslutet.
Om skyldighetens omfattning beslutas först vid avtalsförhandlingarna.
Om innehållet i skyldigheten och påföljderna avtalas särskilt.
Vitets storlek avtalas i samband med undertecknandet.
Beställaren bestämmer under avtalsperiodens lopp hur många personer leverantören ska anställa.
Brott mot villkoret leder till en påföljd som beställaren fastställer senare.
Om kvoten och påföljderna avtalas i ett separat protokoll.
Antalet personer som ska anställas bestäms av beställaren efter valet av leverantör.
Skyldighetens omfattning meddelas leverantören efter att avtalet har ingåtts.
Om påföljderna förhandlas med den vinnande anbudsgivaren.
Antalet preciseras i avtalsförhandlingarna.
Hur många personer som sysselsätts avgörs först vid startmötet.
Vitets storlek överenskoms mellan parterna vid behov.
Påföljderna för försummelse meddelas den valda leverantören.
Villkorets närmare innehåll fastställs i samband med att avtalet undertecknas.
Beställaren förbehåller sig rätten att ställa ytterligare villkor för sysselsättningen under avtalstiden.
Den upphandlande enheten meddelar antalet när upphandlingsbeslutet har vunnit laga kraft.
Parterna kommer överens om antalet när arbetet har börjat.
Påföljderna lämnas att avtalas mellan parterna.
Vitets belopp bestäms senare av ledningsgruppen.
Hur stort vitet blir får leverantören veta efter beslutet.
Antalet tillkännages för den valda leverantören.
Om villkoren kommer parterna överens senare.
Antalet personer som ska anställas avtalas efter att avtalet undertecknats.
Sanktionerna preciseras senare.
Parterna kommer överens om sysselsättningsskyldighetens omfattning vid startmötet.
Påföljderna meddelas den valda leverantören efter upphandlingsbeslutet.
Beställaren bestämmer under avtalstiden hur många arbetslösa leverantören ska anställa.
Villkoren för sysselsättningen: / - antal: fastställs efter beslutet / - tid: 6 mån
Fråga: Hur stort är avtalsvitet? Svar: Det förhandlar vi om med vinnaren.
Antal personer | avtalas separat med vald leverantör
Hur många som ska få jobb bestämmer vi tillsammans när du har vunnit upphandlingen.
Närmare villkor om skyldigheten ges först när avtalet har trätt i kraft.
Vitesbeloppet fastställs i samband med att avtalet ingås.
Leverantören sysselsätter det antal långtidsarbetslösa som beställaren anger efter tilldelningen.
Nämnden beslöt att vitets storlek avgörs när kontraktet är tecknat.
Sysselsättningskravet kan vid behov utökas av beställaren under avtalsperioden.
Om påföljd för försummelse överenskommes särskilt mellan parterna i ett senare skede.
Anställningarnas längd bestäms i förhandlingar efter valet av leverantör.
Mängden arbetstimmar slås fast i ett tilläggsavtal som uppgörs / efter upphandlingsbeslutet.
Vad händer om vi inte klarar kvoten? Det får ni besked om när arbetena har kommit i gång.
Beställaren förbehåller sig rätten att i efterhand ställa sysselsättningsvillkor.
Omfattningen av läroavtalsplatserna är öppen och låses vid det första uppföljningsmötet.
Prisavdragets belopp diskuteras och beslutas i styrgruppen efter avtalsstart.
Ett socialt villkor med ännu icke fastställd kvot tillkommer efter kontraktsskrivningen.
Den slutliga kvoten underrättas entreprenören om senast en månad efter undertecknandet.
Målgruppen och antalet väljs av staden när leverantören redan är utsedd.
Minimiantalet läroavtal fastslås först sedan entreprenadavtalet slutits.
Staden ger vinnaren besked om vilket vite som tillämpas.
Vilka påföljder en försummelse får framgår av ett avtal som ingås separat med den valda leverantören.
Hur länge personen ska anställas kommer vi överens om på startmötet.
Prisnedsättningens storlek lämnas öppen och bestäms av styrgruppen.
Beställaren har rätt att under avtalsperioden ensidigt höja antalet anställda.
Sysselsättningsvillkorets innehåll diskuteras med den utsedda entreprenören i höst.
""",
    ("later-terms", "en"): """
The number of persons to be employed is agreed after the contract has been signed.
Sanctions will be determined later.
The amount of the penalty is negotiated with the winning tenderer.
The client informs the supplier of the extent of the obligation during the contract period.
The detailed terms of the employment condition are given to the selected supplier after the award decision.
The target group and the length of employment are specified at the start meeting.
Consequences of non-performance are decided separately.
The terms on employment are added to the contract after award.
How many people the supplier must employ is settled in contract negotiations.
The contracting authority reserves the right to set penalties at a later stage.
The penalty shall be agreed upon separately.
The obligation is to be defined jointly after signature.
The parties agree on the number of jobs after the contract has entered into force.
The client decides on sanctions case by case.
The quota will be confirmed by the client during the contract.
Requirements concerning employment will be communicated to the successful tenderer in due course.
The client may during the contract period impose employment conditions on the supplier.
The size of the price reduction is left to be agreed.
The consequences of a breach of the obligation are laid down in a separate agreement.
The client confirms the number of persons and the length of employment separately for each year.
At the contract stage it is determined how many persons are to be employed.
Any penalty is imposed at the client's discretion.
The number of jobs is agreed annually during the contract.
The parties negotiate the extent of the obligation once the contract is in force.
Sanctions are notified to the supplier at a later date.
The target group will be specified after the procurement decision.
The extent of the obligation is decided only in the contract negotiations.
The content of the obligation and the sanctions are agreed separately.
The size of the penalty is agreed in connection with signature.
The client decides in the course of the contract how many persons the supplier employs.
A breach of the condition leads to a sanction which the client determines later.
The quota and the sanctions are agreed in a separate record.
The number of persons to be employed is decided by the client after the supplier has been chosen.
The size of the obligation is notified to the supplier after the contract has been concluded.
Penalties are negotiated with the winning tenderer.
The number is specified in the contract negotiations.
How many people are hired is settled only at the start-up meeting.
The penalty is agreed between the parties where necessary.
The sanctions for a breach will be communicated to the selected supplier.
The detailed content of the condition is laid down when the contract is signed.
The client reserves the right to set further employment conditions during the contract.
The contracting authority announces the quota once the award decision has become final.
The sanctions will be notified to the suppliers after the award.
The parties agree on the number when the work has started.
The consequences of failing are left for the parties to agree.
The steering group fixes the amount of the penalty later.
The contractor will learn the number of apprentices after signing.
Terms of employment obligations follow after the award.
The amount of the deduction will be told at the first meeting.
The number of apprentices is fixed in the contract negotiations with the chosen contractor.
Penalties, not exceeding five per cent, are agreed later.
The number of persons to be employed is agreed with the selected supplier after the award decision.
Sanctions for not meeting the employment clause will be decided later.
The City will tell the amount of hours to be worked by the target group once the contract has been signed.
To be agreed at the kick-off meeting: / - how many people are employed / - for how long / - contractual penalty
Employment obligation | volume to be specified during the contract period
Question: How many trainees must we take? / Answer: This will be negotiated with the winner.
The terms of the employment obligation are defined separately after the tendering.
We will tell you later how many people you must give work to.
The Buyer reserves the right to determine the size of the obligation as the contract proceeds.
The penalty amount shall be fixed by mutual agreement when the breach occurs.
The exact percentage of labour input will be confirmed to the supplier by the steering group at a subsequent date.
It was decided that the contents of the employment condition be left open and settled with the chosen operator.
Consequences of non-fulfilment: TBD after signature.
The contract price reduction to be applied is communicated to the contractor in the course of the works.
The quantity of apprentices is determined annually by the Buyer at its discretion.
The contracting entity may increase the employment requirement during the contract to an extent it announces separately.
An obligation to employ will possibly be included in the contract; its scope will be discussed with the winner.
After the decision is final, the parties negotiate on the level of the sanction.
(Translation) About the amount of the employed ones is agreed separately before the starting of the service.
The minimum duration of each placement is left to be settled between the parties following the award.
How large the bonus or penalty is will be clarified in the contract negotiations with the winning company.
The supplier accepts in advance the employment terms the City will issue subsequent to contract conclusion.
The number of person-months shall be set in the cooperation meetings held during the agreement.
The minimum number of apprentices is fixed only once the works contract has been concluded.
Details of the penalty will be provided to the successful bidder.
How long each person must be employed is something we settle together at the first meeting.
The Buyer may raise the quota during the contract at its own discretion.
The scope of the social obligation shall be worked out jointly with the selected contractor.
Sanctions: to be announced.
The level of compensation for unfilled places is left open until the parties have met.
An employment clause with targets will be drafted with the appointed operator in the autumn.
""",
    ("names", "fi"): """
Toimittaja ilmoittaa tilaajalle palkattujen nimet kuukausittain.
Palveluntuottajan tulee toimittaa hankintayksikölle luettelo työllistetyistä henkilöistä nimineen.
Raporttiin kirjataan jokaisen työllistetyn nimi ja henkilötunnus.
Työllistettyjen henkilötunnukset toimitetaan tilaajan yhdyshenkilölle salatulla sähköpostilla.
Urakoitsija antaa rakennuttajalle työllistettävien syntymäajat ja osoitteet.
Tarjouksessa on nimettävä työllistettävät henkilöt.
Tarjoaja nimeää tarjouksessaan ne pitkäaikaistyöttömät, jotka se palkkaa.
Tarjoukseen liitetään palkattavien henkilöiden ansioluettelot.
Palkattavan henkilön CV on toimitettava kaupungille hyväksyttäväksi.
Ilmoituksesta tulee käydä ilmi työntekijän nimi, syntymäaika ja työsuhteen alkamispäivä.
Toimittaja raportoi työllistetyt nimeltä mainiten neljännesvuosittain.
Seurantalomakkeelle täytetään työllistetyn etunimi, sukunimi sekä kotiosoite.
Tilaajalle luovutetaan nimilista oppisopimusopiskelijoista.
Raportoinnissa yksilöidään työllistetyt henkilötunnuksella.
Toimittaja pitää ehdon perusteella palkatuista nimiluetteloa, jonka se antaa pyydettäessä tilaajan käyttöön.
Selvitykseen merkitään työllistetyn henkilön nimi, hetu, työtehtävä ja työaika.
Palveluntuottajan on ilmoitettava työttömien työnhakijoiden henkilötiedot kaupungin työllisyyspalveluille ja \
tilaajalle.
Velvoitteen täyttymisen todentamiseksi toimitetaan tilaajalle kunkin työllistetyn yhteystiedot.
Liitteenä tulee olla henkilöluettelo, josta ilmenee palkattujen nimet ja työsuhteiden kesto.
Tilaajalla on oikeus saada tiedot työllistettyjen henkilöllisyydestä.
Laskun mukana esitetään työllistetyn nimi sekä palkkalaskelma.
Todennus tapahtuu toimittamalla työllistetyn henkilön passin kopio.
Toimittaja lähettää tilaajalle tiedon siitä, ketä on palkattu, nimen ja syntymäajan tarkkuudella, eikä maksua \
suoriteta ennen tiedon saamista.
Raportissa ilmoitetaan seuraavat tiedot: / - henkilön nimi / - työsuhteen alku ja loppu
Raportin tiedot: nimi, henkilötunnus, tunnit
Tilaajalle on annettava selvitys, josta ilmenee, ketkä henkilöt on työllistetty (nimi, syntymävuosi, asuinkunta).
Työllistettävien tiedot (nimi, osoite, puhelin) luovutetaan tilaajalle ennen työn aloittamista.
Toimittaja toimittaa kirjallisesti kuukausittain työntekijäluettelon henkilötunnuksineen.
Henkilöistä pidetään listaa, johon merkitään nimi ja sosiaaliturvatunnus, ja lista esitetään työmaakokouksissa.
Työsuhteen todentamiseksi toimittajan tulee toimittaa kopio työsopimuksesta, josta näkyy työntekijän nimi.
Tarjouksessa tulee ilmoittaa työllistettävien henkilöiden nimet ja koulutus.
Jokaisesta oppisopimusopiskelijasta ilmoitetaan nimi ja syntymäaika.
Hankintayksikkö hyväksyy työllistettävät henkilöt ansioluetteloiden perusteella.
Rekrytoidun nimi ilmoitetaan tilaajalle viikon kuluessa työsuhteen alusta.
Raporttiin täytetään henkilöittäin nimi, tehtävä ja työtunnit.
Toimittajan velvollisuutena on henkilötietojen toimittaminen tilaajalle työllistetyistä.
Urakoitsija luovuttaa palkattujen henkilötiedot rakennuttajan käyttöön.
Työntekijöiden henkilöllisyys ilmoitetaan tilaajalle.
Palkkalistasta, jossa näkyvät työntekijöiden nimet, annetaan jäljennös tilaajalle.
Työllistetyistä toimitetaan nimet ja henkilötunnukset. Sanktio peritään, ellei näin tehdä.
Tilaajan edustajalle ilmoitetaan, kenet on palkattu (nimi ja syntymäaika).
Kaupungille toimitettavassa taulukossa on oltava henkilön nimi, ikä, osoite ja työttömyyden kesto.
Toimittaja vahvistaa työllistetyn nimen, hetun ja aloituspäivän sähköpostitse.
Kohderyhmään kuuluvien nimet on oltava tilaajan tiedossa.
Raporttipohjan sarakkeet: Nimi | Syntymäaika | Tehtävä | Työtunnit
Tilaajalle on pyydettäessä näytettävä luettelo, josta työllistettyjen henkilöllisyys voidaan todeta.
Todisteeksi toimitetaan työsopimukset, joista selviää henkilön nimi ja palkka.
Toimittaja lähettää hakijoiden ansioluettelot tilaajan hyväksyttäviksi.
Työllistetyt ilmoitetaan nimilistalla.
Toimittaja ilmoittaa tilaajalle palkatun henkilön nimen ja yhteystiedot.
Työllistetyistä pidetään nimiluetteloa, jonka tilaaja saa nähdä pyynnöstä.
Tarjouksessa nimetään ne henkilöt, jotka työllistetään.
Raportissa on oltava jokaisen työllistetyn nimi, syntymäaika ja työsuhteen alkamispäivä.
Tilaaja saa nähtäväkseen työllistettyjen työsopimukset nimineen.
Työsopimuksista toimitetaan jäljennökset, joista henkilön nimi ja henkilötunnus käyvät ilmi.
Urakoitsija toimittaa luettelon palkatuista henkilöistä nimineen ja henkilötunnuksineen.
Seurantalomakkeeseen täytetään: / - työllistetyn nimi / - työsuhteen kesto
Toimittaja lähettää hankintayksikölle ansioluettelot valitsemistaan työnhakijoista.
Kaupungille annetaan kunkin oppisopimusopiskelijan nimi ja sotu.
Laskun liitteenä on lista työllistetyistä nimittäin yksilöitynä henkilötunnuksin.
Tilaajan edustajalle toimitetaan nimilista.
Työllistettävien henkilöiden nimet on mainittava tarjouksessa.
Toimittaja ilmoittaa, ketkä henkilöt on palkattu (nimi, osoite, puhelinnumero).
Palkkalaskelma, josta ilmenee työntekijän nimi ja henkilötunnus, liitetään raporttiin.
Ilmoituksesta on käytävä ilmi palkatun koko nimi sekä kotikunta.
Toimittaja ilmoittaa tilaajalle työllistettyjen nimet ja henkilötunnukset.
Tarjoukseen on liitettävä palkattavien henkilöiden ansioluettelot.
Raportissa on oltava: / - palkatun työttömän nimi / - syntymäaika / - tehdyt tunnit
Lähettäkää meille lista siitä, keitä työttömiä olette palkanneet.
Tilaajalle toimitetaan kopio kunkin työllistetyn työsopimuksesta nimineen ja kotiosoitteineen.
Velvoitteella palkatun henkilön CV tulee antaa tilaajan hyväksyttäväksi ennen työn alkua.
Urakoitsija pitää työllistetyistä nimiluetteloa, joka luovutetaan kuukausittain Koivurannan kaupungille.
Ilmoitatte kunnalle, kuka työtön teille tuli töihin.
Sopimuksen seurantakokouksessa toimittaja esittelee työllistetyt nimikohtaisesti.
Maksun ehtona on, että laskun liitteenä on palkattujen nuorten henkilötunnuksin varustettu palkkalista.
Tarjouslomakkeen kohtaan 9 täytetään nimet niistä työttömistä, jotka tarjoaja aikoo palkata.
Työllistetyn syntymäaika sekä kotiosoite on merkittävä vuosiraporttiin.
Todisteeksi käy palkkalaskelma, josta näkyvät työllistetyn nimi ja hetu; se annetaan tilaajalle.
Vuosittain tilaajalle annettavassa selvityksessä luetellaan nimeltä kaikki velvoitteen perusteella työskennelleet.
Työllistettävän yhteystiedot eli nimi, puhelin ja osoite tulee luovuttaa Lundbyn kunnalle.
Tilaajalla on oikeus saada tietoonsa kunkin ehdon nojalla palkatun henkilöllisyys ja syntymävuosi, -kuukausi ja -päivä.
Palkatusta työttömästä on toimitettava ansioluettelo valokuvineen Björkstrandin hankintatoimelle.
""",
    ("names", "sv"): """
Leverantören lämnar beställaren en förteckning över de anställdas namn.
Av rapporten ska framgå namn och personbeteckning för varje person som anställts.
De anställdas personbeteckningar skickas till stadens kontaktperson.
Leverantören uppger födelsedatum och hemadress för dem som anställts med stöd av villkoret.
I anbudet ska anbudsgivaren namnge de långtidsarbetslösa som anställs.
Meritförteckningar för de personer som ska anställas bifogas anbudet.
Anbudsgivaren ska bifoga CV för varje arbetslös som anställs.
Entreprenören ska tillhandahålla en namnlista över lärlingarna.
Beställaren har rätt att få veta de anställdas identitet.
I uppföljningsblanketten antecknas den anställdas förnamn, efternamn och adress.
Tjänsteproducenten meddelar beställaren kontaktuppgifterna till alla som har sysselsatts.
Redovisningen görs person för person med namn och personnummer.
För varje sysselsatt person anges namn, födelsetid och anställningstid.
Leverantören ska till beställaren överlämna personuppgifter om de anställda.
En kopia av den anställdas pass lämnas in till beställaren.
Varje kvartal skickas en lista med namnen på dem som har anställts, och fakturan betalas inte innan listan har kommit.
De sysselsatta ska specificeras med personbeteckning i rapporten.
Till rapporten fogas namnuppgifter om de sysselsatta.
Den som anställs ska presenteras för beställaren med namn och bakgrund.
I rapporten anges följande uppgifter: / - den anställdas namn / - arbetstid
Rapportens innehåll: namn, personbeteckning, timmar
Till beställaren lämnas en redogörelse av vilken framgår vilka personer som har anställts (namn, födelseår, hemort).
Uppgifter om de anställda (namn, adress, telefon) ska lämnas före arbetets början.
Leverantören tillställer beställaren månatligen en personalförteckning med personbeteckningar.
I anbudet uppges namnen på de personer som kommer att sysselsättas.
För varje läroavtalsstuderande meddelas namn och födelsetid.
Den upphandlande enheten godkänner de personer som anställs utifrån deras meritförteckningar.
Den rekryterades namn meddelas beställaren inom en vecka.
Rapporteringen sker individuellt så att varje anställds namn, uppgift och timmar antecknas.
Entreprenören överlåter de anställdas personuppgifter till byggherren.
De anställdas identitet ska avslöjas för beställaren.
En kopia av arbetsavtalet, av vilken arbetstagarens namn framgår, lämnas till staden.
De sysselsatta redovisas med namn.
Av lönelistan, där arbetstagarnas namn syns, lämnas en kopia till beställaren.
I tabellen till staden ska finnas personens namn, ålder, adress och arbetslöshetens längd.
Leverantören bekräftar den anställdas namn och personbeteckning per e-post.
Beställaren ska känna till namnen på dem som anställts.
Rapportmallens kolumner: Namn | Födelsetid | Uppgift | Timmar
Leverantören skickar de sökandes meritförteckningar till beställaren för godkännande.
De anställda meddelas genom en namnlista.
Arbetsavtalen, av vilka personens namn och lön framgår, lämnas som bevis.
Leverantören meddelar beställaren namn och kontaktuppgifter för den som anställs.
I anbudet namnges de personer som kommer att anställas.
Av rapporten ska varje anställds namn och personbeteckning framgå.
En lista med namnen på de anställda lämnas till staden.
Kopior av arbetsavtalen med namn och personbeteckning tillställs beställaren.
Beställaren har rätt att få en namnlista över de sysselsatta.
Till fakturan bifogas en förteckning över de anställda med namn.
Blanketten innehåller: / - den anställdas namn / - anställningens längd
Meritförteckningar över de valda arbetssökandena skickas till den upphandlande enheten.
Entreprenören uppger vilka personer som har anställts (namn, adress, telefon).
De anställda personernas födelsedatum anges.
Rapporten görs upp personvis med namn.
Uppgift om vem som har anställts lämnas till beställaren med namn och födelsetid.
Leverantören ska en gång per kvartal lämna en lista där varje anställds namn och personbeteckning står.
Leverantören lämnar beställaren namnen på de anställda.
I rapporten uppges den sysselsattas namn och personbeteckning.
Till anbudet bifogas meritförteckning för varje person som ska anställas ur målgruppen.
Rapporten innehåller: / - den anställdas för- och efternamn / - födelsetid / - arbetstimmar
Meddela kontaktpersonen vem ni har anställt, med namn och adress.
Fråga: Räcker antalet personer? Svar: Nej, vi behöver också veta vad de heter och när de är födda.
Namn | Personnummer | Anställningens början | Timmar
En namnlista över de sysselsatta skickas till beställaren kvartalsvis.
Kopior av arbetsavtalen med personuppgifterna synliga ska tillställas staden.
Företaget ska berätta för kommunen vad personen som fick jobb heter.
De anställdas personbeteckningar antecknas i bilaga 2, som sänds till upphandlingsenheten.
Beställaren har rätt att få en förteckning med namn över praktikanterna.
Av uppföljningsblanketten ska framgå den långtidsarbetslösas identitet.
Entreprenören är skyldig att för beställaren uppge hemadressen och telefonnumret till var och en som sysselsatts.
Kandidaternas CV:n granskas av beställaren innan de anställs.
Nämnden önskar att lärlingarna rapporteras med fullständigt namn, vilket togs in i avtalet som en skyldighet.
Varje faktura åtföljs av lönespecifikationer ur vilka den sysselsattas namn syns.
Anställda ska presenteras namngivna i anbudet.
Leverantören överlämnar lönekort för målgruppspersonerna, personbeteckning inkluderad, såsom bevis.
Födelsedatum för de unga som anställts skall anges vid årsmötet med beställaren.
Vilka personer har ni sysselsatt? Ange namn, / födelseår och bostadsort.
Sysselsättningen verifieras så att beställaren får se de anställdas identitetshandlingar.
Ni skickar en kopia av passet för den person som börjar hos er till avtalsansvariga i Lundby.
Namnen på dem som fått läroavtal ska publiceras i slutrapporten till staden.
""",
    ("names", "en"): """
The supplier shall provide the contracting authority with the names of the persons employed.
The report shall state the name and personal identity code of each person hired.
A list of names of the apprentices is delivered to the client every quarter.
The contractor submits the CVs of the unemployed persons to be recruited.
Curricula vitae of the recruits are enclosed with the tender.
The tender must name the long-term unemployed people who will be employed.
For each employee the supplier gives the date of birth and home address.
The City is entitled to know the identity of those employed under this clause.
Monthly reports list the employed persons by name.
The service provider shall send the contact details of every person employed to the client.
Personal data of the persons employed are handed over to the contracting authority.
Each recruit's social security number shall be shown in the report.
The follow-up form contains first name, surname and address of the trainee.
A copy of the passport of each person taken on is given to the buyer.
The supplier must report who has been employed, giving name and year of birth.
Evidence includes a nominal roll of the employees concerned.
The persons employed are identified in the report by their identity code.
An updated list of the named employees is attached to every invoice, and no invoice is paid without it.
Reports contain the following: / - name of the person employed / - hours worked
Résumés of the candidates shall be submitted to the client for approval.
An account showing which persons have been employed (name, year of birth, place of residence) is given to the client.
Particulars of those employed (name, address, telephone) shall be provided before work starts.
Each month the supplier furnishes a personnel list with identity codes.
The tender sets out the names and training of the persons to be hired.
For every apprentice the name and date of birth are notified.
The contracting authority approves the recruits on the basis of their CVs.
The recruit's name is notified to the client within one week.
Reporting is individual: each employee's name, task and hours are recorded.
The contractor passes on the personal details of those hired to the developer.
The identity of the employees is revealed to the client.
A copy of the employment contract showing the employee's name is delivered to the City.
The supplier keeps the City informed of who has been hired, by name.
A copy of the payroll showing the employees' names is given to the client.
The table for the City must show the person's name, age, address and length of unemployment.
The supplier confirms the employee's name and identity code by e-mail.
The client must know the names of those hired.
Columns of the report template: Name | Date of birth | Task | Hours
The supplier sends the applicants' CVs to the client for approval.
Those employed are notified by means of a list of names.
Employment contracts showing the name and pay of the person are delivered as proof.
The supplier gives the client the name and contact details of each person employed.
The tender names the persons to be employed.
Each report shows the name and personal identity code of every apprentice.
Copies of the employment contracts, with names, are handed to the buyer.
The buyer is entitled to see a list of the people employed with their names.
The names of those employed are given in the report.
A list naming each recruit is attached to the invoice.
The form contains: / - name of the person / - start of employment
CVs of the selected jobseekers are sent to the contracting authority.
The contractor identifies by name every person hired.
Pay slips showing the name of the worker are enclosed with the report.
Names and dates of birth of the recruits are entered in the monitoring table.
The client keeps a register of the names of the persons employed.
The supplier lets the buyer know who has been hired, with name and address.
The report is drawn up person by person, stating name and start date.
No later than 31 January the supplier submits the names of those employed.
The supplier shall send the Buyer the names and personal identity codes of the persons employed.
The report contains: / - first name and surname of the employee / - date of birth / - hours worked
CVs of the people to be hired are to be attached to the tender.
Name of the unemployed person employed | Address | Start date
The tenderer must list by name the trainees it intends to take on.
Tell us the name of the person you have given work to, and their birthday.
A curriculum vitae for every long-term unemployed person recruited is submitted to the procurement unit for approval.
The contractor notifies the client in writing of the identity of each apprentice.
The social security number of the worker must be entered on form B.
Home addresses and phone numbers of the persons placed are delivered to the Buyer at the start of the contract.
Fulfilment is proven by giving the City a name list of those hired.
The payslips of the person employed, showing who they are, must be forwarded to the Buyer monthly.
Annex 5, to be filled in by the supplier: "I have employed the following persons (name, ID code): ____"
Each employee's full name and residential address shall appear in the annual employment report to the municipality.
Without the personal identity code of the person hired, the placement is not approved by the City.
(Transl.) The entrepreneur informs to the orderer the names of employed ones and their birth times.
Who have you employed? Give the names in your invoice.
The résumés of proposed young employees are reviewed by the contracting authority before they start.
Personal data of the subsidised worker, such as name and date of birth, are disclosed to the Purchaser upon request.
The winning tenderer discloses, within 14 days of signing, the name of the unemployed jobseeker it has recruited.
""",
    ("outdated-authority", "fi"): """
TE-toimisto vahvistaa työttömyyden keston.
Toimittaja ilmoittaa avoimista paikoista TE-palveluihin.
Ehdokkaat haetaan te-toimiston kautta.
Työ- ja elinkeinotoimisto antaa todistuksen.
Työvoimatoimistosta saa lisätietoja.
Kuntakokeilu auttaa rekrytoinnissa.
Työllisyyden kuntakokeilun asiakkaat kuuluvat kohderyhmään.
TE-keskuksen kanssa sovitaan aikataulusta.
Paikka ilmoitetaan TE toimistolle.
Työnantaja pyytää ehdokkaita työ- ja elinkeinotoimistolta.
Henkilö on TE-palvelujen asiakas.
TE-toimistojen lausunto riittää.
Yhteistyö tehdään TE-toimisto/kuntakokeilu-yhteistyönä.
Lausunnon antaa TE‑toimisto.
Työvoimatoimiston tai oppilaitoksen todistus liitetään mukaan.
Koivurannan TE-toimiston kuntakokeilualue tarjoaa apua.
Paikasta on ilmoitettava työvoima- ja elinkeinokeskukselle.
TE-hallinto seuraa toteutumista.
Kuntakokeiluun siirretty työnhakija lasketaan mukaan.
Palkkatukea haetaan TE-palveluista.
Ehdokkaita pyydetään TE-toimistosta.
Työ- ja elinkeinotoimisto vahvistaa työttömyyden keston.
Tieto saadaan TE-palveluista.
Ilmoitus tehdään Varsinais-Suomen TE-toimistolle.
Kuntakokeilun asiakkaat ovat etusijalla.
""",
    ("outdated-authority", "sv"): """
TE-byrån bekräftar arbetslöshetens längd.
Leverantören meddelar lediga platser till arbets- och näringsbyrån.
Arbetskraftsbyrån i regionen föreslår kandidater.
Kommunförsöket hjälper till med rekryteringen.
Arbets- och näringsbyråns intyg bifogas.
TE-tjänsterna ger råd.
Kandidaterna söks via TE-byråer.
Intyget ges av TE-centralen.
Den som är kund hos arbetskraftsbyrån räknas.
Kommunförsöken med sysselsättning deltar.
Arbets- och näringscentralen följer upp villkoret.
Arbetskraftsbyråerna har gett sitt samtycke.
Lönesubvention söks hos TE-byrån.
TE‑byrån skickar blanketten.
AN-byrån bekräftar att personen är arbetslös.
Kandidater begärs från TE-byrån.
Arbets- och näringsbyrån bekräftar arbetslöshetens längd.
Uppgiften fås från TE-tjänsterna.
Arbetskraftsbyrån anvisar sökande.
""",
    ("outdated-authority", "en"): """
The TE Office confirms the length of unemployment.
Vacancies are notified to TE Services.
The Employment and Economic Development Office issues a certificate.
The local te-office puts forward candidates.
TE offices in the region give advice.
The municipal trial on employment takes part.
A statement by the Employment and Economic Development Offices is enclosed.
Clients of the local government pilot on employment are eligible.
Pay subsidy is applied for from the TE Office.
The Economic Development and Employment Office is informed.
The TE-services help with recruitment.
The TE Centre follows up.
The municipal employment trial proposes candidates.
TE Office/municipality confirms the facts.
Candidates are sought through the TE‑Office.
Candidates are asked from the TE Office.
The Employment and Economic Development Office confirms the length of unemployment.
TE Services tells the supplier of support.
The local TE Offices propose candidates.
""",
    ("rehabilitative", "fi"): """
Velvoitteen voi täyttää myös kuntouttavalla työtoiminnalla.
Toimittaja tarjoaa kaksi paikkaa kuntouttavaan työtoimintaan.
Palveluntuottaja järjestää tiloissaan kuntouttavaa työtoimintaa vähintään kahdelle henkilölle.
Kuntouttavassa työtoiminnassa oleva henkilö lasketaan velvoitteeseen puolikkaana.
Hyväksyttyjä muotoja ovat työsuhde, oppisopimus ja kuntouttava työtoiminta.
Työllistämiseksi katsotaan myös kuntouttavan työtoiminnan jakso, jolta ei makseta palkkaa.
Toimittaja sitoutuu ottamaan kuntouttavan työtoiminnan asiakkaita avustaviin tehtäviin.
Kuntouttavaan työtoimintaan osallistuvat luetaan mukaan tunteihin.
Kaupungin kuntouttavan työtoiminnan asiakkaille varataan kaksi työpistettä.
Ehto täyttyy, kun yritykseen sijoitetaan henkilö kuntouttavassa työtoiminnassa.
Palkkatuetun työn ohella kelpaa kuntouttava työtoiminta, eikä siitä tarvitse sopia erikseen.
Työttömille tarjotaan työkokeilu- tai kuntouttavan työtoiminnan paikkoja.
Urakoitsijan on työllistettävä tai otettava kuntouttavaan työtoimintaan yksi henkilö.
Vaihtoehtoisesti yritys voi tarjota kuntouttavaa työtoimintaa kolmen kuukauden ajan.
Hyväksytyt muodot: / - työsuhde / - kuntouttava työtoiminta
Yksi kuntouttavan työtoiminnan paikka vastaa puolta työsuhdetta.
Pisteitä saa kuntouttavan työtoiminnan paikoista 1 p / paikka.
Kuntouttavaa työtoimintaa järjestetään sopimuksen kohteessa neljänä päivänä viikossa.
Toimittaja vastaanottaa hyvinvointialueen kuntouttavan työtoiminnan ryhmän kerran viikossa.
Työllistämisen tavat ovat kuntouttava työtoiminta, työkokeilu ja palkkatuki.
Ehdon täyttämiseen käy myös kuntouttava työtoiminta kaupungin työpajan kautta.
Toimittajan tulee varautua ottamaan vastaan kuntouttavan työtoiminnan asiakkaita.
Vaihtoehtona palkkaukselle on kuntouttavan työtoiminnan järjestäminen.
Kuntouttavan työtoiminnan päivät otetaan huomioon laskettaessa velvoitteen täyttymistä.
Työllistämisvelvoitteeksi lasketaan palkkatuettu työ, työkokeilu sekä kuntouttava työtoiminta.
Palveluntuottaja sitoutuu tarjoamaan kuntouttavan työtoiminnan paikkoja kaupungin osoittamille henkilöille, joille \
ei makseta palkkaa.
Osallistujat tulevat kuntouttavasta työtoiminnasta ja työskentelevät toimittajan ohjauksessa.
Henkilö voi suorittaa kuntouttavan työtoiminnan jaksonsa yrityksessä.
Velvoitteen voi täyttää myös ottamalla henkilön kuntouttavaan työtoimintaan.
Kuntouttava työtoiminta on yksi hyväksytyistä muodoista.
Palkkaa ei tarvitse maksaa, jos henkilö tulee kuntouttavan työtoiminnan kautta.
Toimittaja tarjoaa kaksi kuntouttavan työtoiminnan paikkaa.
Työsuhdetta ei edellytetä, vaan myös kuntouttava työtoiminta käy.
Hyväksyttäviä muotoja ovat: / - palkkatuettu työ / - kuntouttava työtoiminta
Kuntouttavassa työtoiminnassa olevat henkilöt otetaan laskennassa huomioon.
Työkokeilu ja kuntouttava työtoiminta rinnastetaan työsuhteeseen.
Yksi kuukausi kuntouttavaa työtoimintaa vastaa puolta työkuukautta.
Kuntouttavan työtoiminnan jaksot kerryttävät velvoitetta.
Sopimuksen aikana toimittaja järjestää kuntouttavaa työtoimintaa vähintään 100 päivää.
Henkilö voi aloittaa kuntouttavassa työtoiminnassa ennen työsuhdetta, ja jakso lasketaan velvoitteeseen.
Kuntouttava työtoiminta katsotaan velvoitteen täyttämiseksi.
Toimittaja tarjoaa vähintään kaksi kuntouttavan työtoiminnan paikkaa.
Hyväksyttävät muodot: / - työsuhde / - oppisopimus / - kuntouttava työtoiminta
Kuntouttavaan työtoimintaan osallistuvan tunnit lasketaan velvoitteeseen puolikkaina.
Kysymys: Kelpaako kuntouttavassa työtoiminnassa oleva henkilö? Vastaus: Kyllä kelpaa.
Kuntouttava työtoiminta yrityksessä | 3 kk | 1 piste/hlö
Urakoitsija ottaa työmaalleen kuntouttavan työtoiminnan asiakkaita kunnan osoituksesta.
Yritys voi antaa työttömälle tekemistä kuntouttavana työtoimintana, ja se riittää.
Kuntouttavan työtoiminnan järjestäminen palveluntuottajan tiloissa katsotaan työllistämiseksi.
Neljä päivää viikossa toteutettava kuntouttava työtoiminta toimittajan varastolla täyttää ehdon.
Jos palkattavaa ei löydy, toimittaja ottaa tilalle henkilön kuntouttavaan työtoimintaan.
Velvoite täyttyy palkkatuetulla työllä, työkokeilulla tai kuntouttavan työtoiminnan jaksolla.
Björkstrandissa hyväksytään myös arbetsverksamhet i rehabiliteringssyfte eli kuntouttava työtoiminta toimittajan luona.
Lisäpisteitä saa tarjoaja, joka avaa ovensa kuntouttavalle työtoiminnalle.
Työllistetyksi luetaan henkilö, joka on yrityksessä sosiaalihuollon kuntouttavassa työtoiminnassa tai työsuhteessa.
Sovittiin, että siivousyhtiö korvaa puuttuvan oppisopimuspaikan kuntouttavalla työtoiminnalla.
Kuntouttava työtoiminta luetaan tässä sopimuksessa työllistämistoimenpiteeksi.
Työllistämistunteihin sisällytetään kuntouttavassa työtoiminnassa tehty aika yrityksen keittiössä.
Toimittaja voi valita, palkkaako se työttömän vai ottaako se hänet kuntouttavan työtoiminnan sopimuksella.
Paikka voi olla palkaton, esimerkiksi kuntouttavaa työtoimintaa, kunhan se kestää kolme kuukautta.
Vähintään yksi kuntouttavan työtoiminnan ryhmä on pidettävä käynnissä urakoitsijan työmaalla koko rakennusajan.
Ehto 5: yritys järjestää kuntouttavaa työtoimintaa 1 henkilölle kutakin 100 000 euron hankinta-arvoa kohden.
""",
    ("rehabilitative", "sv"): """
Skyldigheten kan också fullgöras genom arbetsverksamhet i rehabiliteringssyfte.
Leverantören erbjuder två platser för arbetsverksamhet i rehabiliteringssyfte.
Arbetsverksamhet i rehabiliteringssyfte räknas som en halv anställning.
Godkända former är anställning, läroavtal och rehabiliterande arbetsverksamhet.
En klient i rehabiliterande arbetsverksamhet kan placeras hos leverantören.
Entreprenören tar emot klienter från stadens arbetsverksamhet i rehabiliteringssyfte.
Som sysselsättning anses även en period i arbetsverksamhet i rehabiliteringssyfte för vilken lön inte betalas.
Leverantören ordnar arbetsverksamhet i rehabiliterande syfte i sina lokaler.
Platserna kan vara arbetsprövning eller rehabiliterande arbete i grupp.
De som deltar i arbetsverksamhet i rehabiliteringssyfte räknas med i timmarna.
Godkända former: / - anställning / - arbetsverksamhet i rehabiliteringssyfte
Poäng ges för platser inom arbetsverksamheten i rehabiliteringssyfte.
Alternativt kan företaget erbjuda rehabiliterande arbetsverksamhet i tre månader.
Leverantören ska anställa eller ta in i arbetsverksamhet i rehabiliteringssyfte en person.
Utöver lönesubventionerat arbete duger arbetsverksamhet i rehabiliteringssyfte, och något särskilt avtal behövs inte.
För att uppfylla villkoret duger också arbetsverksamhet i rehabiliteringssyfte via stadens verkstad.
Leverantören ska vara beredd att ta emot klienter i arbetsverksamhet i rehabiliteringssyfte.
Ett alternativ till anställning är att ordna arbetsverksamhet i rehabiliteringssyfte.
Dagar i rehabiliterande arbetsverksamhet beaktas när fullgörandet beräknas.
En person kan fullgöra sin period av arbetsverksamhet i rehabiliteringssyfte i företaget.
Deltagarna kommer från arbetsverksamheten i rehabiliteringssyfte och får ingen lön.
Arbetsverksamhet i rehabiliteringssyfte är en av de godkända formerna.
Leverantören erbjuder två platser i arbetsverksamhet i rehabiliteringssyfte.
Anställning krävs inte, utan också arbetsverksamhet i rehabiliteringssyfte duger.
Godkända former är: / - lönesubventionerat arbete / - arbetsverksamhet i rehabiliteringssyfte
Arbetsprövning och rehabiliterande arbetsverksamhet jämställs med anställning.
Perioder av rehabiliterande arbetsverksamhet räknas till godo.
En månad i arbetsverksamhet i rehabiliteringssyfte motsvarar en halv månad arbete.
Personen kan börja i rehabiliterande arbetsverksamhet och perioden räknas.
Skyldigheten kan uppfyllas genom arbetsverksamhet i rehabiliteringssyfte.
Leverantören tar emot två personer i arbetsverksamhet i rehabiliteringssyfte.
Godkända former: / - läroavtal / - arbetsprövning / - rehabiliterande arbetsverksamhet
Fråga: Duger en kund i rehabiliterande arbetsverksamhet? Svar: Ja, den räknas som en anställd.
Som sysselsättning räknas också rehabiliterande arbete enligt lagen 189/2001.
Företaget ordnar platser för kommunens klienter i arbetsverksamhet i rehabiliteringssyfte.
Arbetsverksamhet i rehabiliteringssyfte | 0,5 poäng per person
En dag i rehabiliterande arbetsverksamhet hos leverantören motsvarar fyra arbetstimmar.
Du kan ta emot en person i rehabiliterande arbetsverksamhet. Då har du gjort det som avtalet kräver.
Entreprenören erbjuder på byggplatsen arbetsverksamhet i rehabiliteringssyfte åt minst en långtidsarbetslös.
Personer som deltar i arbetsverksamhet i rehabiliteringssyfte får placeras hos leverantören och beaktas fullt ut.
Nämnden konstaterade att platser för rehabiliterande arbetsverksamhet hos entreprenören godkänns.
Hälften av kvoten får fyllas med deltagare i arbetsverksamhet i rehabiliteringssyfte.
Välfärdsområdets klienter i rehabiliterande arbetsverksamhet ska beredas plats i leverantörens kök.
Till sysselsatta hänförs även personer i arbetsverksamhet i rehabiliteringssyfte enligt aktiveringsplan.
Kan vi i stället för anställning ta in folk i rehabiliterande arbetsverksamhet? Det går bra.
Leverantören förbinder sig att årligen ställa tre platser för arbetsverksamhet i rehabiliteringssyfte till förfogande.
Ett avtal om arbetsverksamhet i rehabiliteringssyfte mellan företaget och kommunen godtas som uppfyllelse.
Den tid en person har varit i rehabiliterande arbetsverksamhet hos bolaget räknas in i arbetstimmarna.
Vi ger poäng för rehabiliterande arbetsverksamhet som ordnas av anbudsgivaren.
I företagets regi skall arbetsverksamhet i rehabiliteringssyfte pågå under hela avtalstiden.
Mottagande av rehabiliterande arbetsverksamhet är ett godkänt sätt.
""",
    ("rehabilitative", "en"): """
The obligation may also be fulfilled through rehabilitative work activity.
The supplier offers two places for rehabilitative work activities.
Rehabilitative work counts as half a job.
Accepted forms are employment, apprenticeship and rehabilitative work activity.
A client of rehabilitative work activity may be placed with the supplier.
The contractor takes in participants of the city's rehabilitative work activity for assisting tasks.
A period of rehabilitative work activity, for which no wage is paid, is regarded as employment.
The supplier arranges rehabilitating work activity in its premises.
Persons in rehabilitative work activity are included in the hours.
Points are given for rehabilitative work activity places.
Accepted forms: / - employment / - rehabilitative work activity
Alternatively the company may provide work activity for rehabilitation for three months.
The service provider must employ or take into rehabilitative work activity one person.
Work for rehabilitation purposes at the supplier's workplace fulfils the condition.
Besides subsidised work, rehabilitative work experience is accepted, and no separate agreement is needed.
Rehabilitative work activity through the city workshop will also do for meeting the condition.
The supplier shall be prepared to receive clients of rehabilitative work activity.
An alternative to hiring is arranging rehabilitative work activity.
Days of rehabilitative work activity are taken into account in assessing fulfilment.
A person may complete a period of rehabilitative work activity in the company.
The participants come from rehabilitative work activity and are not paid.
The obligation may also be met by taking a person into rehabilitative work.
Rehabilitative work activity is one of the accepted forms.
The supplier offers two places in rehabilitative work activity.
Employment is not required; rehabilitative work will do as well.
Accepted forms are: / - subsidised work / - rehabilitative work activity
Work trials and rehabilitative work are treated as employment.
Periods of rehabilitative work activity are credited.
One month of rehabilitative work equals half a month of employment.
No wage need be paid if the person comes through rehabilitative work activity.
Persons in rehabilitative work are counted.
Rehabilitative work activity at the supplier's premises is also accepted as fulfilment of the obligation.
The supplier may meet the clause by offering: / - a job with pay subsidy / - rehabilitative work
The contractor takes two clients of rehabilitative work to its site for three months.
Form of placement | rehabilitating work activity, 2 days a week
Question: Can a person in rehabilitative work activities be counted? / Answer: Yes, each such person equals half a job.
The company offers a place for kuntouttava työtoiminta in its warehouse.
Days of rehabilitative work experience performed in the firm are credited at 5 hours a day.
You can also take a person who comes to your company for rehabilitative work. This counts.
The obligation is deemed fulfilled when the provider has received a person under the Act on Rehabilitative Work.
A minimum of one place in rehabilitative employment activity shall be arranged by the entrepreneur.
Rehabilitative work activity organised at the business is equated with employment.
The number of rehabilitative work placements the tenderer promises to provide in its workshop gives up to 6 points.
Accepted means are apprenticeship, pay-subsidised work and rehabilitative work activity with the supplier.
Supplier hosts municipal clients in rehab work activity, which we register as hires.
For the first six months the person may be in rehabilitative work at the contractor, and this time counts in full.
Persons carrying out rehabilitative work for the company can make up no more than half of the required number.
(Translation) The enterprise gives one working place for rehabilitating labour action.
The Buyer agrees that kuntouttava työtoiminta done in the supplier's laundry replaces the employment of one person.
Should no candidate be found, the company fulfils its commitment by taking on someone in rehabilitative work activity.
We will approve rehabilitative work as well, provided that your company supplies a mentor.
""",
    ("social-enterprise-register", "fi"): """
Tarjoajan on oltava merkitty sosiaalisten yritysten rekisteriin.
Ote sosiaalisten yritysten rekisteristä liitetään tarjoukseen.
Tarjoaja on sosiaalisista yrityksistä annetun lain (1351/2003) mukainen sosiaalinen yritys.
Hankinta on varattu rekisteröidyille sosiaalisille yrityksille.
Osallistua voi sosiaalisten yritysten rekisteriin merkitty toimittaja.
Todisteena hyväksytään rekisterimerkintä sosiaalisena yrityksenä.
Sosiaalisen yrityksen rekisteriote on toimitettava.
Sosiaalisista yrityksistä annetussa laissa tarkoitettu yritys saa lisäpisteitä.
Tarjoaja osoittaa asemansa työministeriön pitämällä sosiaalisten yritysten rekisterillä.
Kelpoisuus osoitetaan sosiaaliseksi yritykseksi rekisteröitymisellä.
Lain 1351/2003 mukainen todistus riittää.
Alihankkija voi olla sosiaalisten yritysten rekisterissä oleva yritys.
Tarjoaja liittää tarjoukseen todistuksen siitä, että se on sosiaalinen yritys.
Yrityksen tulee olla rekisteröity sosiaaliseksi yritykseksi.
Sosiaalisen yrityksen rekisterimerkinnän on oltava voimassa.
""",
    ("social-enterprise-register", "sv"): """
Anbudsgivaren ska vara införd i registret över sociala företag.
Ett utdrag ur registret över sociala företag bifogas.
Upphandlingen är reserverad för registrerade sociala företag.
Ett företag enligt lagen om sociala företag (1351/2003) får tilläggspoäng.
Som bevis godkänns ett registerutdrag för socialt företag.
Anbudsgivaren visar att den är ett socialt företag som antecknats i registret.
Registreringen som socialt företag ska vara i kraft.
Ett intyg enligt lag 1351/2003 krävs.
Företaget ska vara registrerat som socialt företag.
Register över sociala företag förs av ministeriet, och ett utdrag lämnas med anbudet.
Anbudsgivaren bifogar ett intyg över att den är ett socialt företag.
Införing i socialföretagsregistret visas med utdrag.
""",
    ("social-enterprise-register", "en"): """
The tenderer shall be entered in the register of social enterprises.
An extract from the social enterprise register is enclosed.
The procurement is reserved for registered social enterprises.
A company under the Act on Social Enterprises (1351/2003) earns extra points.
The tenderer proves that it is registered as a social enterprise.
Registration as a social enterprise must be valid.
A certificate under Act 1351/2003 is required.
The status of a social enterprise is shown by an entry in the register.
The Social Enterprises Act defines who may take part.
Only enterprises in the register for social enterprises may tender.
The tenderer encloses a certificate of being a social enterprise.
""",
    ("subsidy-bound", "fi"): """
Velvoitteeseen lasketaan vain palkkatuella palkatut henkilöt.
Ainoastaan palkkatuettu työsuhde hyväksytään.
Toimittaja työllistää kaksi pitkäaikaistyötöntä palkkatuella.
Palveluntuottaja palkkaa palkkatuetun työntekijän vähintään kuudeksi kuukaudeksi.
Työsuhteen edellytyksenä on, että henkilöstä maksetaan palkkatukea.
Velvoite on voimassa vain, jos työnantajalle myönnetään palkkatuki.
Palkkatuen saaminen on ehdon täyttymisen edellytys.
Työllistettävän on oltava palkkatukeen oikeutettu.
Ilman palkkatukea tehtyä työtä ei oteta huomioon.
Työsuhteita, joihin ei ole saatu palkkatukea, ei lasketa.
Hyväksytään yksinomaan henkilöt, joista toimittaja saa palkkatukea.
Velvoitteen täyttyminen on sidottu palkkatukipäätökseen.
Kohderyhmänä ovat palkkatukeen oikeutetut pitkäaikaistyöttömät.
Urakoitsijan on palkattava palkkatukioikeuden omaava työtön.
Velvoitetta ei ole, ellei palkkatukea myönnetä koko ajaksi.
Toimittajan tulee hakea palkkatukea, ja vain tuetut työsuhteet luetaan mukaan.
Työllistäminen toteutetaan palkkatuella.
Ehto täyttyy, kun henkilölle on myönnetty palkkatuki.
Palkkatuki on ehdoton edellytys.
Työllistämisvelvoite koskee palkkatuettua työtä.
Työllistettävästä henkilöstä tulee olla myönteinen palkkatukipäätös.
Velvoitteen täyttävät palkkatukeen oikeuttavat työsuhteet.
Velvoitteeseen lasketaan vain sellainen työsuhde, johon on myönnetty palkkatuki.
Huomioon otetaan työsuhteet, joihin on saatu palkkatukea.
Työsuhteen on oltava palkkatuettu.
Palkattavalla on oltava oikeus palkkatukeen.
Velvoite raukeaa, jos palkkatukea ei myönnetä.
Velvoitteeksi lasketaan vain palkkatuettu työ.
Toimittaja palkkaa yhden henkilön, jonka palkkaamiseen on myönnetty palkkatukea.
Työllistettävän tulee: / - olla työtön / - saada palkkatukipäätös ennen työn alkua
Jos palkkatukea ei myönnetä, henkilöä ei lueta velvoitteeseen.
Kysymys: Kelpaako työtön, jonka palkkaamme ilman tukea? Vastaus: Ei kelpaa, tuki on edellytys.
Palkkatuetut henkilötyökuukaudet | 12 kk | muita ei huomioida
Velvoite on voimassa edellyttäen, että työvoimaviranomainen myöntää yritykselle palkkatuen.
Palveluntuottajan on työllistettävä kolme palkkatukeen oikeutettua henkilöä palkkatuella.
Ainoastaan tuella palkatut nuoret tuottavat pisteitä.
Työntekijästä pitää saada palkkatukea. Muuten hän ei käy.
Tunnit kertyvät siltä ajalta, jolta yritykselle maksetaan palkkatukea.
Urakoitsija käyttää työmaalla vähintään kahta palkkatukityöntekijää.
Palkkatuen päättyessä myös velvoitteen täyttyminen lakkaa, vaikka työsuhde jatkuisi.
Hyväksyttävä näyttö on palkkatukipäätös; ilman sitä työllistämistä ei katsota tapahtuneeksi.
Työllistämisehto toteutetaan palkkatukityönä sopimuskauden aikana.
Velvoite raukeaa, ellei palkkatukea saada.
Kunnanhallitus edellyttää, että siivousyhtiö ottaa palveluksensa palkkatuen turvin yhden pitkäaikaistyöttömän.
Yhden henkilön työllistäminen on tehtävä 55 vuotta täyttäneiden työllistämistuella, eikä tuetonta työsuhdetta hyväksytä.
Työllistettäviksi luetaan henkilöt, joista toimittaja saa palkkatukea vähintään 50 prosenttia palkkakustannuksista.
Toimittajan velvollisuus palkata riippuu siitä, saako se henkilöön palkkatuen.
Vain sellaiset työsuhteet kelpaavat, joihin työllisyysalue osallistuu palkkatuella.
Pisteytys: yksi piste kutakin palkkatuella solmittua työsuhdetta kohden, tuettomista nolla.
Palkattavalla on oltava voimassa oleva oikeus palkkatukeen, ja tuki on myös haettava ja saatava.
Tilaaja hyvittää velvoitteeseen kuuluvana ainoastaan subventoidun työn eli palkkatukityön tunnit.
Velvoite koskee vain niitä työttömiä, joista yritys saa palkkatukea.
Työllistämisvelvoite raukeaa, jos palkkatukea ei myönnetä.
Henkilöllä on oltava oikeus palkkatukeen.
Kuukaudet lasketaan palkkatukipäätöksen alkamispäivästä.
Toimittaja työllistää palkkatuella kolme henkilöä.
""",
    ("subsidy-bound", "sv"): """
Endast personer som anställts med lönesubvention räknas.
Bara lönesubventionerade anställningar godkänns.
Leverantören anställer två långtidsarbetslösa med lönesubvention.
Tjänsteproducenten anställer en lönesubventionerad arbetstagare i sex månader.
En förutsättning för anställningen är att lönesubvention beviljas.
Skyldigheten gäller bara om arbetsgivaren får lönesubvention.
Den som anställs ska vara berättigad till lönesubvention.
Arbete utan lönesubvention beaktas inte.
Anställningar för vilka lönesubvention inte har fåtts räknas inte.
Fullgörandet är bundet till beslutet om lönesubvention.
Målgruppen är långtidsarbetslösa med rätt till lönesubvention.
Sysselsättningen genomförs med lönesubvention.
Villkoret är uppfyllt när lönesubvention har beviljats för personen.
Lönesubvention är ett absolut villkor.
Uteslutande subventionerade anställningar räknas.
Skyldigheten gäller lönesubventionerat arbete.
Som fullgörande räknas endast en anställning för vilken lönesubvention har beviljats.
Anställningen ska vara lönesubventionerad.
Den som anställs ska ha rätt till lönesubvention.
Skyldigheten gäller bara så länge lönesubvention betalas.
Endast anställningar med lönesubvention räknas.
Leverantören anställer en person som berättigar till lönesubvention.
Skyldigheten gäller bara om lönesubvention beviljas.
Som sysselsatt räknas en person för vilken arbetsgivaren får lönesubvention.
Två personer ska sysselsättas med lönesubvention under avtalstiden.
Anställningen ska: / - vara minst 6 månader / - ske med stöd av beslut om lönesubvention
Fråga: Räknas en långtidsarbetslös som anställs utan stöd? Svar: Nej, lönesubvention krävs.
Form | lönesubventionerat arbete | antal 2
Du ska anställa en person. Du måste få lönesubvention för personen, annars räknas det inte.
Förutsättning för uppfyllelse är ett positivt beslut om lönesubvention.
Entreprenören åläggs att anställa lönesubventionerad arbetskraft, 1 500 timmar.
Utan subventionsbeslut godkänns inte anställningen.
Villkoret är beroende av att sysselsättningsområdet beviljar stöd för lönekostnaderna.
Anbudsgivaren får poäng för varje person som anställs med lönestöd från sysselsättningsmyndigheten.
Nämnden beslöt att enbart subventionerade anställningar ska beaktas.
Personer för vilka lönesubvention inte betalas lämnas obeaktade när kvoten räknas.
Sysselsättningen skall ske uteslutande genom lönesubventionerat arbete.
Leverantören visar att villkoret är uppfyllt genom att lämna in beslutet om lönesubvention.
Till målgruppen hör arbetslösa vilkas anställning / subventioneras av staten eller kommunen.
Får vi stöd? Ja, och bara de anställningar för vilka ni får subvention räknas in i kvoten.
Anställningen räknas så länge lönesubventionen betalas ut, inte därefter.
Minst en av arbetarna på bygget ska vara anställd med lönesubvention.
Lönesubvention ska ha sökts och beviljats innan arbetet börjar för att personen ska kunna beaktas.
Leverantören är skyldig att anställa en arbetslös, förutsatt att leverantören beviljas lönesubvention.
Skyldigheten gäller bara personer för vilka företaget får lönesubvention.
Villkoret förfaller om lönesubvention inte beviljas.
Personen ska ha rätt till lönesubvention.
Leverantören anställer tre personer med lönesubvention.
""",
    ("subsidy-bound", "en"): """
Only persons employed with pay subsidy count.
Only subsidised employment is accepted.
The supplier employs two long-term unemployed persons with pay subsidy.
The service provider hires a pay-subsidised employee for six months.
It is a precondition of the employment that pay subsidy is granted.
The obligation is in force only if the employer receives pay subsidy.
The person employed must be entitled to pay subsidy.
Work without pay subsidy is not taken into account.
Employments for which no pay subsidy has been received are not counted.
Fulfilment depends on the decision on wage subsidy.
The target group is long-term unemployed persons eligible for a wage subsidy.
Employment is carried out with pay subsidy.
The condition is met when pay subsidy has been granted for the person.
Pay subsidy is an absolute requirement.
Solely jobs supported by a wage subsidy are recognised.
The obligation concerns subsidised work.
Only employment for which a pay subsidy has been granted counts.
The employment must be pay-subsidised.
The person hired must be entitled to pay subsidy.
The obligation applies only while pay subsidy is paid.
Only employment for which pay subsidy has been granted counts.
The obligation enters into force if the employer receives pay subsidy for the person.
The supplier shall employ two persons with pay subsidy.
The person employed must be: / - unemployed / - entitled to a wage subsidy
Form of employment | pay-subsidised job (no other form approved)
Question: Does a person hired without the subsidy count? / Answer: No, a positive pay subsidy decision is needed.
Hours worked without pay subsidy are not credited.
You must hire a person whose wages are partly paid with pay subsidy. Other persons do not count.
The placement begins to count on the date of the subsidy decision, and lapses when the subsidy ends.
The contractor undertakes to take on one subsidised employee for each contract year.
Fulfilling the clause is conditional on the employment authority granting a subsidy for the wage costs.
The employment obligation means hiring a long-term unemployed person by means of pay subsidy (palkkatuki).
Should no wage support be awarded, the supplier has no duty to employ.
Points are scored solely for employees recruited on subsidised pay.
It was decided to require from the operator a minimum of 10 months of pay-subsidised work.
The share of pay-subsidised workers in the contract shall be no less than 5 % of the hours.
Exclusively persons in respect of whom the employer gets a state employment subsidy may be used to satisfy section 4.
(Translation) The employed one has to be a salary-support employee.
An employment relationship is approved under this clause provided that pay subsidy is paid for it throughout.
The supplier employs a person aged under 25, and the employment must be supported by a wage subsidy.
The duty to provide a job hinges on the supplier's application for pay subsidy being accepted.
Each placement lasts as long as the employer is paid subsidy for it and counts only for that time.
We accept just subsidy jobs: if the authority says no to the subsidy, the hire is not included in your figures.
The duty covers only persons for whom the firm receives a wage subsidy.
The clause lapses if pay subsidy is refused.
The person must be entitled to pay subsidy.
The supplier hires three persons with pay subsidy.
""",
    ("vague", "fi"): """
Toimittaja pyrkii työllistämään pitkäaikaistyöttömiä.
Palveluntuottajan tulee pyrkiä palkkaamaan nuoria.
Urakoitsija edistää osatyökykyisten työllistymistä.
Toimittaja huomioi rekrytoinneissaan työttömät mahdollisuuksien mukaan.
Toimittaja ottaa huomioon vaikeasti työllistyvät rekrytoidessaan.
Työllistetään mahdollisuuksien mukaan pitkäaikaistyöttömiä.
Toimittaja sitoutuu edistämään nuorten työllistymistä.
Tarjoaja palkkaa opiskelijoita mahdollisuuksiensa mukaan.
Toimittaja pyrkii mahdollisuuksien rajoissa tarjoamaan harjoittelupaikkoja.
Sopimuskumppani tarjoaa kesätyöpaikkoja, mikäli mahdollista.
Toimittaja tekee parhaansa työllistääkseen maahanmuuttajia.
Yritys suhtautuu myönteisesti työttömien palkkaamiseen.
Työllistämiseen pyritään koko sopimuskauden ajan.
Palveluntuottajan on pyrittävä siihen, että osa työntekijöistä on osatyökykyisiä.
Toimittaja kiinnittää huomiota nuorten työllistämiseen.
Toimittaja työllistää niin monta työtöntä kuin mahdollista.
Toimittajan toivotaan työllistävän oppisopimusopiskelijoita.
Toimittaja työllistää tarpeen mukaan pitkäaikaistyöttömiä.
Palveluntuottaja tukee työllisyyttä toiminnallaan.
Toimittaja työllistää nuoria silloin kun se on mahdollista.
Työntekijöitä palkattaessa toimittaja suosii pitkäaikaistyöttömiä mahdollisuuksien mukaan.
Toimittajan tavoitteena on työllistää nuoria.
Urakoitsijaa kannustetaan palkkaamaan oppisopimusopiskelijoita.
Toimittajan odotetaan työllistävän paikallisia nuoria.
Toimittaja pyrkii siihen, että uusia työntekijöitä palkattaessa otetaan huomioon työttömät.
Palveluntuottaja sitoutuu työllistymisen edistämiseen.
Mahdollisuuksien mukaan toimittaja ottaa harjoittelijoita.
Toimittaja tarjoaa työtä pitkäaikaistyöttömille resurssiensa puitteissa.
Palveluntuottaja edistää oppisopimuskoulutusta.
Toimittaja pyrkii tarjoamaan työtä vaikeasti työllistyville.
Yritys huomioi nuoret rekrytoinneissaan.
Urakoitsija tarjoaa harjoittelupaikkoja mahdollisuuksiensa mukaan.
Toimittaja toimii aktiivisesti nuorten työllistämiseksi.
Palveluntuottaja selvittää mahdollisuuksia palkata työttömiä.
Toimittaja suhtautuu myönteisesti oppisopimuksiin.
Toivottavaa on, että toimittaja palkkaa pitkäaikaistyöttömiä.
Toimittaja työllistää riittävän määrän nuoria.
Toimittajan toivotaan tarjoavan kesätyötä.
Toimittaja palkkaa tilanteen salliessa työttömiä.
Toimittaja antaa työttömille mahdollisuuden osoittaa osaamisensa parhaan kykynsä mukaan.
Työllistämiseen kiinnitetään huomiota.
Toimittajan olisi hyvä palkata oppisopimusopiskelija.
Toimittaja tekee voitavansa pitkäaikaistyöttömien palkkaamiseksi.
Toimittaja voi halutessaan palkata työttömiä niin paljon kuin kohtuudella on mahdollista.
Sosiaalinen vastuu otetaan huomioon rekrytoinnissa.
Toimittaja pyrkii palkkaamaan sopimuskaudella pitkäaikaistyöttömiä.
Palveluntuottaja edistää nuorten työllistymistä parhaaksi katsomallaan tavalla.
Toimittajan tulee: / - ottaa huomioon työttömät rekrytoinnissaan / - mahdollisuuksien mukaan palkata osatyökykyisiä
Urakoitsija työllistää oppisopimusopiskelijoita siinä määrin kuin se on mahdollista.
Toivomme, että yritys palkkaisi työttömän.
Kysymys: Onko työttömän palkkaaminen pakollista? Vastaus: Toimittajan olisi hyvä harkita sitä.
Työllistäminen | toimittaja pyrkii siihen resurssiensa puitteissa
Yrityksen odotetaan suhtautuvan myönteisesti vaikeasti työllistyvien palkkaamiseen.
Soveltuvin osin toimittaja hyödyntää työssä maahan muuttaneita.
Yritys yrittää löytää töitä yhdelle työttömälle.
Palveluntuottaja tekee parhaansa, jotta kohteisiin saataisiin työttömiä työnhakijoita.
Toimittajan tavoitteena on työllistää noin pari nuorta.
Tilausten salliessa yhtiö tarjoaa työtä kohderyhmään kuuluville.
Sopimuskumppani sitoutuu edesauttamaan heikossa työmarkkina-asemassa olevien pääsyä töihin.
Rekrytoinneissa kiinnitetään huomiota työttömänä olleisiin hakijoihin.
Mikäli suinkin mahdollista, urakoitsija ottaa työmaalle oppisopimusopiskelijan.
Toimittajaa kannustetaan työllistämään osatyökykyisiä sopimuksen aikana.
Kokouksessa todettiin yrityksen pyrkivän lisäämään pitkään työttömänä olleiden osuutta työryhmässä.
Yritys selvittää mahdollisuuksiaan palkata kohderyhmästä ja toimii sen mukaan tarpeelliseksi katsomassaan laajuudessa.
Toimittaja tukee aktiivisesti työllisyyttä.
Palveluntuottaja voi halutessaan työllistää nuoria, mikä katsotaan eduksi.
Pyrkimyksenä on, että toimittaja antaisi tilaisuuden vähintään jollekin työttömälle.
Toimittajan tulisi suosia rekrytoinnissaan työttömiä työnhakijoita.
Työllistämiseen panostetaan toimittajan puolelta kohtuullisin ponnistuksin.
Urakoitsija huolehtii mahdollisuuksien mukaan siitä, että työmaalla on nuoria harjoittelijoita.
Palveluntuottaja selvittää, voisiko se palkata osatyökykyisiä.
Sopimuskumppanilta toivotaan myönteistä asennetta työttömien palkkaamiseen.
Toimittaja ottaa rekrytoinneissaan huomioon heikossa asemassa olevat.
Yhtiö työllistää työttömiä sen verran kuin se katsoo tarkoituksenmukaiseksi.
Työllistämistä on edistettävä toimittajan toiminnassa.
""",
    ("vague", "sv"): """
Leverantören strävar efter att anställa långtidsarbetslösa.
Tjänsteproducenten ska sträva efter att sysselsätta unga.
Entreprenören främjar sysselsättningen av partiellt arbetsföra.
Leverantören beaktar arbetslösa i sin rekrytering i mån av möjlighet.
Leverantören tar hänsyn till svårsysselsatta när den rekryterar.
Långtidsarbetslösa anställs i mån av möjlighet.
Leverantören förbinder sig att främja ungas sysselsättning.
Anbudsgivaren anställer studerande om möjligt.
Leverantören erbjuder i möjligaste mån praktikplatser.
Entreprenören gör sitt bästa för att anställa invandrare.
Företaget förhåller sig positivt till att anställa arbetslösa.
Leverantören ska verka för att arbetslösa anställs.
Leverantören eftersträvar att en del av de anställda är långtidsarbetslösa.
Leverantören uppmuntras att anställa lärlingar.
Leverantören anställer så många arbetslösa som möjligt.
Leverantören anställer vid behov långtidsarbetslösa.
Leverantörens mål är att sysselsätta unga.
Leverantören försöker anställa minst en ung person.
Leverantören bör i den mån det är möjligt anställa arbetslösa.
Leverantören ska efter bästa förmåga ordna sommarjobb.
Tjänsteproducenten främjar läroavtalsutbildning.
Leverantören strävar efter att erbjuda arbete åt svårsysselsatta.
Företaget beaktar unga i sin rekrytering.
Entreprenören erbjuder praktikplatser i mån av möjlighet.
Leverantören arbetar aktivt för att anställa unga.
Producenten undersöker möjligheterna att anställa arbetslösa.
Leverantören förhåller sig positivt till läroavtal.
Det är önskvärt att leverantören anställer långtidsarbetslösa.
Leverantören anställer ett tillräckligt antal unga.
Leverantören gör vad den kan för att anställa arbetslösa.
Leverantören anställer när läget tillåter arbetslösa.
Leverantören fäster avseende vid sysselsättning av invandrare.
Leverantören bör gärna ta in praktikanter.
Vid rekrytering tas hänsyn till arbetslösa.
Leverantören verkar för ökad sysselsättning.
Anbudsgivaren ska i mån av möjlighet erbjuda praktikplatser.
Entreprenören främjar sysselsättningen av unga.
Vid rekrytering beaktar leverantören personer med svag ställning på arbetsmarknaden.
Om möjligt anställs en lärling.
Leverantören ska: / - så långt det går sysselsätta partiellt arbetsföra
Fråga: Hur många ska vi anställa? Svar: Så många som ni tycker är rimligt.
Sysselsättning | Leverantören försöker anställa arbetslösa
Företaget ska försöka ge jobb åt någon som varit länge utan jobb.
Entreprenören bör eftersträva att i arbetet använda personer som annars har svårt att få arbete.
Leverantören förhåller sig positivt till att anställa invandrare.
Lärlingar tas in i den utsträckning det är ändamålsenligt.
Det önskas att leverantören anställer långtidsarbetslösa.
Leverantören verkar för att arbetslösa får jobb under avtalstiden.
Nämnden förutsätter att bolaget efter förmåga sysselsätter unga.
Bolaget gör sitt bästa för att hitta en arbetslös att anställa.
Parterna är ense om att leverantören i möjligaste mån skall bereda arbetstillfällen för handikappade.
Leverantören överväger att rekrytera ur målgruppen när lediga platser uppstår.
Tjänsteproducenten uppmuntras att anställa / arbetslösa till uppdraget.
Leverantören har som målsättning att ge sommarjobb åt några ungdomar.
Vi hoppas att ni kan ta in någon läroavtalsstuderande under bygget.
Arbetslösa ska ägnas särskild uppmärksamhet då entreprenören anställer.
Leverantören stöder sysselsättningen av äldre i tillämpliga delar.
Eventuella nyanställningar görs gärna bland långtidsarbetslösa.
Leverantören ser positivt på att anställa unga.
Företaget sysselsätter arbetslösa i den mån arbetsläget tillåter.
Entreprenören ska ha en positiv attityd till att ta emot praktikanter.
Sysselsättningen av långtidsarbetslösa bör främjas av leverantören.
Bolaget undersöker om det kan anställa partiellt arbetsföra.
""",
    ("vague", "en"): """
The supplier strives to employ long-term unemployed people.
The service provider shall endeavour to hire young people.
The contractor promotes the employment of people with partial work ability.
The supplier takes the unemployed into account in its recruitment as far as possible.
The supplier shall take account of jobseekers in a weak position when recruiting.
Where possible, unemployed persons are employed.
The supplier undertakes to promote youth employment.
The tenderer employs students if possible.
The supplier offers traineeships to the extent possible.
The contractor uses its best efforts to recruit immigrants.
The supplier shall use reasonable endeavours to employ apprentices.
The company has a positive attitude to employing the unemployed.
The supplier seeks to employ young people.
The supplier is encouraged to hire apprentices.
The supplier employs as many unemployed people as possible.
The supplier aims to recruit long-term unemployed persons.
The supplier should try to employ at least one young person.
The contractor supports the employment of local youth through its activities.
The supplier gives due consideration to jobseekers with disabilities.
The supplier will, wherever practicable, recruit apprentices.
The contractor promotes apprenticeships.
The supplier strives to offer work to people who are hard to employ.
The company takes young people into account in its recruitment.
The contractor offers traineeships as far as it can.
The supplier works actively to employ young people.
The provider explores the possibility of hiring unemployed people.
The supplier has a positive attitude to apprenticeships.
It is desirable that the supplier hires long-term unemployed people.
The supplier employs a sufficient number of young people.
The supplier does what it can to hire the unemployed.
The supplier hires unemployed people when circumstances allow.
The supplier pays attention to the employment of immigrants.
The supplier should ideally take on trainees.
The contractor is encouraged to hire jobseekers.
The supplier fosters the employment of disabled people.
The provider supports youth employment.
The supplier makes an effort to recruit unemployed persons.
The supplier will look favourably on hiring jobseekers.
The supplier commits itself to advancing the employment of young people.
The tenderer is willing to hire apprentices as circumstances permit.
The supplier bears in mind unemployed people when recruiting.
As far as possible, the contractor uses apprentices in the work.
The supplier promotes the employment of people with partial work ability in its operations.
Where possible, one young person shall be hired for the summer.
The contractor will: / - take account of the employment of the disadvantaged / - endeavour to offer traineeships
Employment of target group | to be encouraged where feasible
Question: Is hiring compulsory? / Answer: You are expected to make every effort to hire someone.
The company tries to give work to unemployed people.
The provider shall use its best endeavours to recruit at least one immigrant.
Suppliers should preferably employ persons who have difficulty finding a job.
The entrepreneur aims at hiring one or two jobseekers during the season.
The service provider gives consideration to the possibilities of employing people with disabilities.
When circumstances allow, the supplier takes on a trainee.
It is hoped that the supplier will engage some unemployed youths in the project.
The supplier seeks to advance social employment in the performance of the contract.
The contractor pays attention to the employment of hard-to-employ people to the extent reasonably practicable.
It was noted that the firm intends, if it can, to find jobs for a few long-term unemployed.
The supplier makes reasonable efforts to arrange an apprenticeship.
The Supplier undertakes to foster job opportunities for people outside the labour market.
(Translation) The deliverer attempts according to its possibilities to employ partially able-to-work persons.
If suitable, an unemployed person may be considered for the tasks by the contractor.
Suppliers are urged to support youth employment by every means they deem appropriate.
The winning tenderer ought to contribute to improving the employment of migrants.
Efforts shall be made by the company to have the extra hands needed come from among the unemployed.
The provider shall be open to hiring young people.
The company employs unemployed persons to a reasonable extent.
Contractors are invited to think about giving work to refugees.
Employment of disabled people must be promoted by the supplier in its operations.
The supplier looks into whether apprentices could be taken on.
""",
}

LAWFUL = {
    ("finnish-register", "fi"): """
Työsuhteen kesto osoitetaan tulorekisterin otteella tai muulla vastaavalla selvityksellä.
Verohallinnon todistus tai toisen valtion vastaava todistus hyväksytään.
Palkat ilmoitetaan tulorekisteriin lain mukaisesti.
Vain Suomen rekisteristä saatavaa selvitystä ei vaadita.
Kela maksaa etuuden henkilölle.
Työsuhteet osoitetaan palkanlaskennan otteella ilman nimiä.
Työvoimaviranomainen tai toisen valtion vastaava viranomainen vahvistaa ryhmään kuulumisen.
Otetta kaupparekisteristä ei pyydetä.
Kaupparekisteriote tai sijoittautumisvaltion vastaava ote liitetään tarjoukseen.
Selvitykseksi käy Kelan todistus taikka ulkomaisen viranomaisen todistus.
Työnantaja maksaa verot ja eläkemaksut Suomen lain mukaan.
Osuuden osoittamiseen riittää tilintarkastajan lausunto.
Suomen lakia sovelletaan työsuhteeseen.
Tarjoukseen liitetään kaupparekisteriote. Toisessa valtiossa annettu vastaava selvitys hyväksytään.
Verohallinnolle annetaan lain vaatimat tiedot.
Kelan palveluja ei hankita tällä sopimuksella.
Tarjoajan Y-tunnus tai vastaava tunnus ilmoitetaan.
""",
    ("finnish-register", "sv"): """
Anställningens längd visas med ett utdrag ur inkomstregistret eller annan motsvarande utredning.
Skatteförvaltningens intyg eller ett motsvarande intyg från en annan stat godtas.
Lönerna anmäls till inkomstregistret enligt lag.
Bevis som fås bara ur ett finländskt register krävs inte.
FPA betalar förmånen till personen.
Anställningarna visas med löneutdrag utan namn.
En arbetskraftsmyndighet, eller en motsvarande myndighet i en annan stat, bekräftar.
Handelsregisterutdrag begärs inte.
Handelsregisterutdrag eller likvärdigt bevis bifogas.
Finsk lag tillämpas på anställningen.
Ett handelsregisterutdrag bifogas anbudet. Motsvarande intyg från en annan stat godtas.
Arbetsgivaren betalar skatter och pensionsavgifter enligt finsk lag.
Till Skatteförvaltningen lämnas de uppgifter som lagen kräver.
""",
    ("finnish-register", "en"): """
The length of employment is shown with an extract from the Incomes Register or other equivalent evidence.
A certificate of the Finnish Tax Administration or a corresponding certificate from another state is accepted.
Wages are reported to the Incomes Register as the law requires.
Evidence that can be had only from a Finnish register is not required.
Kela pays the benefit to the person.
Employments are shown by a payroll extract without names.
The employment authority, or a corresponding body in another state, confirms.
No extract from the trade register is asked for.
An extract from the Finnish trade register or its equivalent is enclosed.
Finnish law applies to the employment.
An extract from the Finnish trade register is enclosed. Corresponding evidence from another state is accepted.
The employer pays taxes and pension contributions under Finnish law.
An extract from the trade register of the country of establishment is enclosed.
The Finnish Trade Register extract or an equivalent document of another state is accepted.
""",
    ("health", "fi"): """
Terveydentilaa koskevia tietoja ei anneta tilaajalle.
Viranomainen vahvistaa kyllä tai ei, kuuluuko henkilö hyväksyttyyn ryhmään.
Diagnooseja, etuuksia tai työttömyyden syytä ei kysytä.
Kohderyhmään kuuluvat henkilöt, joiden mahdollisuudet työhön ovat vamman tai sairauden vuoksi vähentyneet.
Osatyökykyisellä tarkoitetaan henkilöä, jonka työkyky on sairauden vuoksi alentunut.
Raportissa ei kerrota henkilön sairaudesta, vammasta tai etuuksista.
Syytä tai terveydentilaa ei kysytä.
Tarjoukseen ei saa liittää lääkärintodistuksia.
Työntekijä toimittaa sairauspoissaolosta lääkärintodistuksen työnantajalle tavanomaiseen tapaan.
Palveluntuottaja kirjaa asiakkaan terveydentilan hoitosuunnitelmaan.
Työllisyysalue toteaa osatyökykyisyyden ja ilmoittaa tilaajalle vain, että henkilö kuuluu kohderyhmään.
Työnantaja vastaa työntekijöiden terveydestä ja turvallisuudesta.
Elintarviketyötä tekevältä vaaditaan hygieniaosaamistodistus.
Työvoimaviranomainen vahvistaa, että henkilö on osatyökykyinen, ilman tietoa sairaudesta.
Toimittajalle ei ilmoiteta, mistä syystä henkilö on ollut työttömänä.
Etnistä taustaa ei saa selvittää.
Vammaisille ja pitkäaikaissairaille tarjotaan sopivia tehtäviä.
Työsuhteen päättymisestä sairauden vuoksi ei seuraa sanktiota.
Muistioon ei kirjata kenenkään työnhakijan nimeä, terveydentilaa tai työttömyyden syytä.
Työterveyshuolto järjestetään kaikille palkatuille lain mukaisesti.
Raporttiin ei merkitä: / - diagnoosia / - etuuksia
Hankinnan tavoitteena on edistää vammaisten ja osatyökykyisten työllistymistä.
Tilaaja ei saa tietoa siitä, mihin ryhmään henkilö kuuluu tai miksi hän on ollut työttömänä.
Terveyttä koskevat tiedot ovat salassa pidettäviä, eikä niitä toimiteta tilaajalle.
Osatyökykyisyyden vahvistaa viranomainen ilman perusteluja.
Vahvistus ei sisällä tietoa vammasta, sairaudesta tai etuudesta.
Kohderyhmänä ovat vammaiset, pitkäaikaissairaat ja pitkään työttöminä olleet.
Toimittaja järjestää työolot niin, että vamma tai sairaus ei estä työtä.
Työntekijän sairastuminen ei ole toimittajan sopimusrikkomus.
Työkykyyn liittyvistä järjestelyistä sovitaan työntekijän ja työnantajan kesken.
Sairauden ajalta maksettava palkka lasketaan palkallisiin tunteihin.
Pyynnöstä todistetaan vain, että ryhmään kuuluminen on tarkistettu.
Terveystietojen pyytäminen on kielletty.
Työnantaja huolehtii työntekijän perehdytyksestä, työturvallisuudesta ja terveydestä.
Tilaaja tai toimittaja ei tiedustele henkilön terveydentilaa.
Mukaan lasketaan myös tunnit, joilta työntekijä on saanut sairausajan palkkaa.
Hankinnassa edistetään vammaisten työllistymistä, ja toimittaja raportoi työsuhteiden määrän.
Toimittaja ilmoittaa, montako osatyökykyistä se aikoo palkata.
Palveluntuottaja ilmoittaa asiakkaiden terveydentilan muutoksista hoitavalle taholle.
Jos työntekijä sairastuu, työsuhteen aikaa pidennetään.
Osatyökykyisen palkkaaminen osoitetaan viranomaisen vahvistuksella, jossa lukee vain kyllä tai ei.
Vaikeavammaisten tulkkauspalvelun tuottaja palkkaa kaksi pitkäaikaistyötöntä.
Tilaaja ei käsittele työllistettyjen terveystietoja.
Sairaanhoitopiirin sairaalan siivouksessa toimittaja raportoi työtunnit.
Terveyskeskuksen siivouspalvelussa toimittaja ilmoittaa palkattujen lukumäärän.
Palkkatuen tai muun etuuden hakemisesta toimittaja saa tietoa työllisyysalueelta.
Työntekijälle annetaan tarvittavat suojaimet terveyden suojelemiseksi.
Kaupunki ei selvitä, minkä vuoksi henkilö on ollut työttömänä.
Vammaispalvelujen henkilökuntaan palkataan kaksi henkilöä, ja toimittaja raportoi tunnit.
Henkilön terveyttä koskevia tietoja ei vaadita eikä oteta vastaan.
Tietoja terveydentilasta, vammasta tai etuuksista ei pyydetä.
Viranomainen vahvistaa vain, kuuluuko henkilö hyväksyttyyn ryhmään, ei sitä, miksi.
Lääkärintodistusta ei vaadita eikä oteta vastaan.
Työttömyyden syytä ei kysytä eikä kirjata.
Vahvistuksesta ei ilmene, mihin ryhmään henkilö kuuluu, eikä mitään hänen terveydestään.
Tilaaja ei käsittele tietoja, jotka koskevat vammaa, sairautta tai etuutta.
Todistus ei sisällä tietoa diagnoosista.
Osatyökykyisellä tarkoitetaan henkilöä, jolla on vamma tai sairaus, joka vaikeuttaa työn saamista.
Toimittaja huolehtii tarvittavista mukautuksista, jos työntekijällä on vamma.
Kohderyhmän nimeä, syytä tai terveystietoja ei luovuteta.
Terveystietoja, etuustietoja tai tietoja alkuperästä raportissa ei ole.
Toimittaja ei saa kysyä työnhakijan terveydentilasta, vammasta tai alkuperästä enempää kuin laki sallii.
Lasketaan kaikki hyväksyttyihin ryhmiin kuuluvat kertomatta, onko kyse vammasta vai työttömyydestä.
Henkilön terveyttä koskevat tiedot jäävät henkilön ja viranomaisen välisiksi.
Vahvistus ilmaisee vain kuulumisen ryhmään; perustetta, kuten sairautta tai etuutta, siihen ei merkitä.
Työnantaja voi hakea tukea työolosuhteiden järjestelyyn, jos vamma tai sairaus sitä edellyttää.
Raportissa kerrotaan työsuhteiden määrä; terveydentila, vamma ja työttömyyden syy jätetään pois.
Työsuhteen päättymisen syy ilmoitetaan yleisellä tasolla ilman terveystietoja.
Toimittaja järjestää perehdytyksen ja selvittää työtehtävien turvallisuuden.
Palvelun asiakkaiden sairaudet kirjataan asiakastietojärjestelmään.
Toimittaja ilmoittaa, että työssä on raskaita nostoja, jotta viranomainen osaa ehdottaa sopivia ehdokkaita.
Työntekijä toimittaa poissaolostaan lääkärintodistuksen työnantajalleen työehtosopimuksen mukaan.
Etuus säilyy, ja siitä antaa tietoa työvoimaviranomainen.
Työnhakija voi saada tietoa etuuksista viranomaiselta.
Viranomainen vahvistaa vain, kuuluuko henkilö hyväksyttyyn ryhmään: kyllä tai ei.
Terveystietoja ei saa kysyä eikä ilmoittaa tilaajalle.
Kohderyhmään kuuluvat pitkäaikaistyöttömät, osatyökykyiset ja maahan muuttaneet.
Kysymys: Pitääkö diagnoosi kertoa? Vastaus: Ei pidä, kenellekään.
Tilaaja ei saa tietää, mihin ryhmään yksittäinen henkilö kuuluu.
Työttömyyden syytä ei selvitetä.
Sinun ei tarvitse kertoa yritykselle sairauksistasi.
Osatyökykyisellä tarkoitetaan henkilöä, jolla on käytössään osa työkyvystään.
Lääkärintodistuksia, etuuspäätöksiä tai muita arkaluonteisia asiakirjoja ei toimiteta tilaajalle eikä toimittajalle.
Raportti: paikkojen määrä | tunnit | viranomaisen vahvistus kyllä/ei
Työturvallisuudesta huolehditaan ja työterveyshuolto järjestetään lain mukaan.
Ryhmään kuulumisen toteaa työvoimaviranomainen, joka antaa siitä todistuksen ilman perusteluja.
""",
    ("health", "sv"): """
Uppgifter om hälsa lämnas inte till beställaren.
Myndigheten bekräftar med ja eller nej att personen hör till en godkänd grupp.
Ingen diagnos får framgå av intyget.
Målgruppen är personer som på grund av sjukdom eller funktionsnedsättning har svårt att få arbete.
Med partiellt arbetsför avses en person vars arbetsförmåga är nedsatt på grund av sjukdom.
Orsaken till arbetslösheten efterfrågas inte.
Läkarintyg får inte bifogas anbudet.
Den anställda lämnar läkarintyg över sjukfrånvaro till arbetsgivaren.
Producenten antecknar klientens hälsotillstånd i vårdplanen.
Arbetsgivaren ansvarar för arbetstagarnas hälsa och säkerhet.
Inga uppgifter om förmåner, diagnoser eller etniskt ursprung samlas in.
Vem som hör till grupperna, av vilken orsak eller med vilken diagnos får inte framgå.
Syftet är att främja sysselsättningen av personer med funktionsnedsättning.
Sysselsättningsområdet meddelar endast att personen hör till målgruppen, inte orsaken.
Den anställdas etniska bakgrund får inte utredas.
Om anställningen upphör på grund av sjukdom tas inget vite ut.
Beställaren får varken veta diagnosen eller förmånen.
Företagshälsovård ordnas för alla anställda enligt lag.
Uppgifter om personens hälsa behöver inte lämnas.
I rapporten antecknas inte: / - diagnoser / - förmåner
Beställaren får inte veta till vilken grupp personen hör eller varför personen har varit arbetslös.
Hälsouppgifter är sekretessbelagda och lämnas inte till beställaren.
Bekräftelsen innehåller ingen uppgift om funktionsnedsättning, sjukdom eller förmån.
Målgruppen är personer med funktionsnedsättning, långtidssjuka och långtidsarbetslösa.
Leverantören ordnar arbetsförhållandena så att en sjukdom inte hindrar arbetet.
Lön för sjukdomstid räknas som betald tid.
Att begära hälsouppgifter är förbjudet.
Beställaren frågar inte efter någons hälsotillstånd.
Arbetsgivaren svarar för introduktion, arbetarskydd och hälsa.
Leverantören meddelar hur många partiellt arbetsföra den ämnar anställa.
I upphandlingen främjas sysselsättningen av personer med funktionsnedsättning, och leverantören rapporterar antalet \
anställningar.
Arbetsgivaren får stöd för den som har en funktionsnedsättning.
Producenten meddelar förändringar i klienternas hälsotillstånd till vårdenheten.
Insjuknar den anställda förlängs tiden.
I städningen av hälsocentralen rapporterar leverantören arbetstimmarna.
Den anställda får skyddsutrustning för att skydda hälsan.
Beställaren behandlar inte de anställdas hälsouppgifter.
Staden utreder inte varför personen har varit arbetslös.
Uppgifter om hälsan varken krävs eller tas emot.
Uppgifter om hälsotillstånd, funktionsnedsättning eller förmåner begärs inte.
Myndigheten bekräftar bara om personen hör till en godkänd grupp, inte varför.
Läkarintyg krävs inte och tas inte emot.
Orsaken till arbetslösheten frågas inte och antecknas inte.
Av bekräftelsen framgår inte till vilken grupp personen hör, inte heller något om hälsan.
Beställaren behandlar inga uppgifter om funktionsnedsättning, sjukdom eller förmåner.
Intyget innehåller ingen uppgift om diagnos.
Med partiellt arbetsför avses en person som har en funktionsnedsättning eller sjukdom som försvårar sysselsättning.
Leverantören ser till att arbetsplatsen anpassas om den anställda har en funktionsnedsättning.
I rapporten finns inga uppgifter om hälsa, förmåner eller ursprung.
Leverantören får inte fråga om den sökandes hälsotillstånd eller ursprung.
Uppgifter om hälsan stannar mellan personen och myndigheten.
Grunden, till exempel sjukdom eller förmån, antecknas aldrig.
I rapporten anges antalet anställningar; hälsa, funktionsnedsättning och orsaken till arbetslöshet lämnas bort.
Rapporten lämnas utan uppgifter om hälsa.
Ingen behöver uppge sin diagnos eller sin sjukdom.
Myndigheten ger information om förmåner till den arbetssökande.
Arbetstagaren visar upp läkarintyg för sin arbetsgivare vid sjukfrånvaro.
Sysselsättningsmyndigheten bekräftar med ja eller nej att personen hör till någon av de godkända grupperna.
Uppgifter om hälsa, diagnos eller förmåner ges varken till beställaren eller till leverantören.
Målgruppen är långtidsarbetslösa, partiellt arbetsföra och personer under 30 år.
Av bekräftelsen framgår inte på vilken grund personen hör till målgruppen.
Fråga: Behöver vi läkarintyg? Svar: Nej, och vi tar inte emot sådana.
Leverantören får inte fråga den sökande om orsaken till arbetslösheten.
Leverantören ordnar företagshälsovård enligt lag för de anställda.
Bekräftelse | hör till godkänd grupp: ja/nej | inga andra uppgifter
Arbetarskydd och hälsa på arbetsplatsen följs enligt säkerhetsplanen.
Personer med funktionsnedsättning har ofta svårt att få arbete, och därför hör de till målgrupperna.
Antalet anställda rapporteras som en helhet utan att delas upp efter hälsotillstånd eller ursprung.
Ingen behöver berätta om sin sjukdom för beställaren.
""",
    ("health", "en"): """
No information on health, diagnoses or benefits is given to the client.
The authority confirms with yes or no that the person belongs to an accepted group.
The target group consists of persons whose chances of work are reduced because of an illness or disability.
A person with partial work ability means a person whose ability has been reduced by illness.
The reason for unemployment is not asked.
Medical certificates must not be enclosed with the tender.
The employee gives the employer a medical certificate for sick leave as usual.
The provider records the client's state of health in the care plan.
The supplier is responsible for occupational health and safety of the employees.
The tenderer does not disclose what disability or illness anyone has.
We ask for no medical or benefit details.
Ethnic origin must not be recorded.
The aim is to promote the employment of people with disabilities.
If the employment ends because of illness, no penalty is due.
The employment authority states only that the person belongs to the target group, without the reason.
Nothing concerning health is handed to the City.
The report never mentions the diagnosis, the disability or the benefit of a person.
The contract is reserved for suppliers whose aim is to integrate persons with disabilities.
Those employed need not tell of their health.
The following are not recorded: / - diagnoses / - benefits
The client does not learn to which group the person belongs or why the person has been unemployed.
Health data are confidential and are not given to the client.
The confirmation contains no information on disability, illness or benefits.
The target group is people with disabilities, the long-term ill and the long-term unemployed.
The supplier arranges the working conditions so that an illness does not prevent the work.
Pay for sick time counts as paid hours.
Asking for health data is forbidden.
The client does not enquire after anybody's state of health.
The employer answers for induction, occupational safety and health.
The supplier tells how many people with partial work ability it intends to employ.
The procurement promotes employment of people with disabilities, and the supplier reports the number of jobs.
The employer receives support for a person who has a disability.
The provider informs the care unit of changes in the clients' state of health.
If the employee falls ill, the time is extended.
In the cleaning of the health centre the supplier reports the working hours.
The employee is given protective equipment for the protection of health.
The client does not process health data of those employed.
Employee benefits such as lunch are provided as the collective agreement requires.
The City does not look into why the person has been unemployed.
Information on health is neither required nor accepted.
Information on health, disability or benefits is not requested.
The authority confirms only whether the person belongs to an accepted group, not why.
Medical certificates are neither required nor accepted.
The reason for unemployment is not asked or recorded.
The group includes people whose chances of finding work are weakened by a disability or illness.
The confirmation does not show which group the person belongs to, nor anything about health.
The client processes no information on disability, illness or benefits.
The certificate contains no diagnosis.
A person with partial work ability means somebody who has a disability or illness that makes finding work harder.
The supplier adapts the workplace if the worker has a disability.
The report has no data on health, benefits or origin.
The supplier may not ask an applicant about health or origin.
Health information remains between the person and the authority.
The ground, such as illness or benefit, is never stated.
The report gives the number of jobs; health, disability and the reason for unemployment are left out.
Nobody has to tell the employer of an illness or a diagnosis.
The report is made without information on the health of anybody.
Reports must be free of data on health or benefits.
The person's diagnosis is of no concern to the client and shall not be given.
The authority informs jobseekers about the effect of work on their benefits.
The worker gives the employer a doctor's certificate for sick leave.
Tenderers describe how the workplace is accessible to people with a disability.
The employment authority confirms only that the person belongs to one of the accepted groups, yes or no.
No information on health, disability or benefits is given to the supplier or the Buyer.
The target group includes people with partial work ability, people with disabilities and long-term unemployed people.
Question: Do you need a medical certificate? / Answer: No, and please do not ask the employee for one.
The Buyer is not told why a person belongs to the group.
Confirmation | "belongs to an accepted group": yes / no (filled in by the authority)
The supplier arranges statutory occupational health care for the person employed.
You must not ask what illness the person has.
The supplier may not enquire about the reason for unemployment or the diagnosis of a candidate.
The site has an accessible entrance so that persons with reduced mobility can work there.
An authority's statement that contains no grounds is enough; the grounds stay with the authority.
The contract concerns cleaning in the health centre of Björkstrand and its rehabilitation ward.
""",
    ("later-terms", "fi"): """
Ehdon määrä, ajat ja seuraamukset on kerrottu tässä liitteessä.
Aloituskokouksessa sovitaan, kuka vastaa raportoinnista.
Tehtävistä ja aloituspäivistä sovitaan sopimuksen allekirjoittamisen jälkeen.
Ehtoja ei muuteta sopimuksen allekirjoittamisen jälkeen.
Seuraamuksista ei sovita erikseen, vaan ne on kirjattu sopimukseen.
Sopimuskauden aikana solmitut työsuhteet lasketaan mukaan.
Ehdon toteutumista seurataan sopimuskauden aikana.
Toteutussuunnitelma laaditaan hankintapäätöksen jälkeen tässä kerrottujen ehtojen puitteissa.
Määrä pienenee, jos tilaukset jäävät arvioitua vähäisemmiksi.
Toimittaja ilmoittaa työsuhteiden lukumäärän sopimuskauden aikana puolivuosittain.
Seuraamus voidaan periä vasta korjausajan jälkeen.
Velvoite alkaa sopimuksen allekirjoittamisen jälkeen.
Sopimuksen tekemisen jälkeen ei sovita uusista velvoitteista.
Aloituskokouksessa käydään läpi ehdon sisältö.
Työntekijän kanssa sovitaan erikseen työajasta.
Tapaamisen ajankohta sovitaan myöhemmin.
Sopimuskauden aikana toimittaja ilmoittaa muutoksista.
Hankintayksikkö huomauttaa asiasta ja antaa 45 päivää aikaa; vasta sen jälkeen voidaan periä sopimussakkoa 500 euroa.
Myöhemmin palkattu henkilö lasketaan mukaan samoin ehdoin.
Suunnitelma tarkennetaan aloituskokouksessa, eikä se muuta velvoitteen määrää.
Yhteyshenkilöt ilmoitetaan hankintapäätöksen jälkeen.
Tarkempi aikataulu ja tehtävät sovitaan valitun toimittajan kanssa aloituskokouksessa.
Ehdon sisältö ei muutu sopimuskauden aikana, ellei toisin kirjallisesti sovita hankintalain rajoissa.
Seuraamukset on lueteltu tyhjentävästi kohdassa 9, eikä niistä neuvotella.
Sopimuksen allekirjoittamisen jälkeen solmitut työsuhteet täyttävät ehdon.
Työllisyysalue vahvistaa työttömyyden keston työsuhteen alettua.
Tarjoaja ilmoittaa lupaamansa määrän tarjouksessa, ja se sitoo toimittajaa sopimuskauden aikana.
Sopimuskauden aikana tilaaja seuraa ehdon täyttymistä.
Toimittaja esittää sopimuskauden aikana suunnitelman, joka ei muuta velvoitteen määrää.
Osapuolet sopivat aloituskokouksessa yhteyshenkilöistä ja raportoinnin käytännöistä.
Velvoite keskeytyy, ja määräaikaa jatketaan sopimuskauden loppuun.
Työsuhteen kesto sovitaan työsopimuksessa.
Tarvittaessa osapuolet sopivat erikseen tapaamisesta.
Tilaaja ilmoittaa aloituskokouksessa yhteyshenkilönsä nimen.
Puitejärjestelyssä velvoite määräytyy tilausten mukaan: jokaista 200 000 euroa kohti yksi henkilö.
Työajasta ja tehtävistä sovitaan työntekijän kanssa sopimuskauden aikana.
Seuraamus on 500 euroa kuukaudelta, enintään 3 000 euroa sopimuskauden aikana.
Velvoitteen määrä lasketaan sopimuskauden aikana toteutuneista tilauksista.
Hankintayksikkö päättää vapautuksesta kirjallisesti 14 päivän kuluessa.
Tilaaja voi sopia toimittajan kanssa lisäajasta, jos ehdokasta ei löydy.
Sopimuskauden alettua solmitut työsuhteet täyttävät ehdon.
Sakkoa ei peritä ennen kuin määräaika puutteen korjaamiseen on sopimuskauden aikana päättynyt.
Hankintapäätöksen jälkeen palkattu henkilö täyttää ehdon.
Tarkemmista työtehtävistä sovitaan toimittajan ja tilaajan kesken myöhemmin.
Seuraamusten määrä on enintään 5 000 euroa, eikä se nouse sopimuskauden aikana.
Toimittaja ilmoittaa työllistettyjen määrän tilaajalle sopimuskauden aikana neljännesvuosittain.
Työn aloituspäivästä ja tehtävistä sovitaan valitun henkilön kanssa erikseen.
Velvoitteen määrää ei muuteta sopimuskauden aikana.
Seuraamukset on kuvattu tässä kohdassa tyhjentävästi.
Toteutussuunnitelmasta sovitaan aloituskokouksessa näiden ehtojen rajoissa.
Yhteyshenkilöt nimetään sopimuksen allekirjoittamisen jälkeen.
Toimittaja raportoi määrät kahden viikon kuluessa sopimuskauden päättymisestä.
Sopimuksen allekirjoittamisen jälkeen toimittajalla on kolme kuukautta aikaa täyttää velvoite.
Sopimussakko veloitetaan vasta kehotuksen ja määräajan jälkeen.
Työsuhteen kesto lasketaan sopimuksen allekirjoittamisesta.
Uusia ehtoja ei aseteta sopimuskauden aikana.
Ehdot, määrät ja seuraamukset ovat tarjouspyynnössä, eikä niistä neuvotella.
Tilaaja vahvistaa täyttymisen toimittajan selvityksen jälkeen.
Toimittaja päättää, mihin tehtäviin henkilö otetaan, sopimuksen alettua.
Tilaaja kertoo viranomaisen yhteystiedot sopimuksen tekemisen jälkeen.
Jos sopimuksen laajuus muuttuu, velvoitteen määrä muuttuu samassa suhteessa.
Tilaaja ilmoittaa sopimussakosta toimittajalle ennen sen perimistä.
Osapuolet käyvät läpi velvoitteen tilanteen aloituskokouksessa.
Tilaaja toimittaa toimittajalle raporttipohjan sopimuksen allekirjoittamisen jälkeen.
Kesken jäänyt kuukausi lasketaan mukaan velvoitteeseen.
Valittu toimittaja työllistää kaksi henkilöä vuoden kuluessa sopimuksen alkamisesta.
Lisäpisteitä saaneen lupauksen määrä kirjataan valitun tarjoajan sopimukseen.
Jos henkilö lähtee kesken, seuraajasta sovitaan viranomaisen kanssa erikseen.
Tarjouksessa luvattu määrä on sopimuksen ehto, kun sopimus on allekirjoitettu.
Määrä lasketaan sopimuksen allekirjoittamisen jälkeen alkaneista työsuhteista.
Velvoite määräytyy tilattujen tuntien mukaan: 500 tuntia kutakin 100 000 euron tilausta kohti.
Hinnanalennus päätetään vasta, kun toimittajaa on kuultu.
Työllistettävien määrä määräytyy erikseen kullekin osatarjoukselle liitteen taulukon mukaan.
Määrä, ehdot ja seuraamukset on kerrottu tässä tarjouspyynnössä, eikä niitä muuteta sopimuskaudella.
Toimittaja esittää työllistämissuunnitelman kuukauden kuluessa sopimuksen allekirjoittamisesta.
Työllistettäviä on kaksi; aloituspäivistä sovitaan aloituskokouksessa.
Kysymys: Voiko velvoite kasvaa myöhemmin? Vastaus: Ei voi.
Velvoitteen määrästä ei neuvotella valinnan jälkeen.
Työtehtävät ja työvuorot täsmennetään toimittajan ja työntekijän kesken.
Sopimussakko on 500 euroa viikolta ja enintään 5 000 euroa, kuten hankintailmoituksessa julkaistiin.
Seurantakokousten päivämäärät sovitaan sopimuskauden alussa.
Oppisopimuspaikat | 2 kpl | tehtävät tarkentuvat suunnitelmassa
Henkilön perehdyttämisestä laaditaan hankintapäätöksen jälkeen suunnitelma, joka ei muuta julkaistuja ehtoja.
Kaikki tarjoajat saavat samat työllistämisehdot tarjouspyynnön liitteenä ennen tarjousten jättämistä.
Toimittaja ilmoittaa aloituskokouksessa, milloin työllistettävä aloittaa.
Sopimuksen tekemisen jälkeen toimittaja palkkaa vähintään kaksi pitkäaikaistyötöntä.
Ohjausryhmä käsittelee velvoitteen toteutumista puolivuosittain.
Hankintayksikkö päättää sakon perimisestä toimittajaa kuultuaan.
Jos sopivaa henkilöä ei löydy, osapuolet sopivat velvoitteen määräajan pidentämisestä.
Tilaaja vahvistaa kirjallisesti, kun velvoite on täytetty.
Tilaaja kertoo aloituskokouksessa, mistä kohderyhmään kuuluvia henkilöitä voi etsiä.
""",
    ("later-terms", "sv"): """
Antal, tider och påföljder framgår av denna bilaga.
Vid startmötet avtalas vem som rapporterar.
Uppgifter och startdagar kommer man överens om efter undertecknandet.
Villkoren ändras inte efter att avtalet har undertecknats.
Om påföljder avtalas inte separat, utan de anges här.
Anställningar som inleds under avtalsperioden räknas.
Vite kan tas ut först efter tiden för rättelse.
De närmare detaljerna, såsom datum och kontaktpersoner, kommer man överens om efter upphandlingen.
Antalet minskar om beställningarna blir färre än beräknat.
Leverantören meddelar antalet anställningar under avtalsperioden två gånger om året.
Planen preciseras vid startmötet inom ramen för dessa villkor.
Inga nya villkor ställs efter upphandlingsbeslutet.
Arbetstiden avtalas separat med den anställda.
Kontaktpersonerna meddelas efter upphandlingsbeslutet.
Tidpunkten för mötet avtalas senare.
Skyldigheten börjar efter att avtalet har undertecknats.
Vid startmötet går parterna igenom villkoren.
Den som anställs senare räknas på samma villkor.
Närmare tidtabell och uppgifter avtalas med den valda leverantören vid startmötet.
Påföljderna räknas upp i punkt 9 och om dem förhandlas inte.
Anställningar som ingåtts efter att avtalet undertecknats uppfyller villkoret.
Anbudsgivaren uppger antalet i anbudet, och det binder leverantören under avtalsperioden.
Beställaren följer upp villkoret under avtalsperioden.
Anställningens längd avtalas i arbetsavtalet.
Vid behov avtalar parterna separat om ett möte.
Sysselsättningsområdet bekräftar arbetslöshetens längd efter att anställningen har börjat.
I ramavtalet bestäms skyldigheten av beställningarna: en person för varje 200 000 euro.
Påföljden är 500 euro per månad, högst 3 000 euro under avtalsperioden.
Antalet räknas på de beställningar som gjorts under avtalsperioden.
Den upphandlande enheten beslutar om befrielse skriftligen inom 14 dagar.
Parterna kan komma överens om tilläggstid om ingen kandidat hittas.
Den som anställs efter upphandlingsbeslutet uppfyller villkoret.
Närmare arbetsuppgifter avtalas senare mellan leverantören och beställaren.
Leverantören meddelar antalet anställda under avtalstiden kvartalsvis.
Om arbetets början och uppgifterna avtalas separat med den som anställs.
Skyldighetens omfattning ändras inte under avtalsperioden.
Påföljderna anges uttömmande i denna punkt.
Om genomförandeplanen kommer parterna överens på startmötet inom ramen för dessa villkor.
Kontaktpersonerna utses efter att avtalet har undertecknats.
Efter undertecknandet har leverantören tre månader på sig att fullgöra skyldigheten.
Vite tas ut först efter uppmaning och frist.
Nya villkor ställs inte under avtalsperioden.
Villkor, antal och påföljder finns i anbudsförfrågan och om dem förhandlas inte.
Beställaren bekräftar fullgörandet efter leverantörens redogörelse.
Om avtalets omfattning ändras, ändras antalet i samma proportion.
Leverantören lämnar uppgift om antalet efter avtalsperiodens slut.
Beställaren meddelar leverantören om vite innan det tas ut.
Valda leverantörer anställer två personer inom ett år efter att avtalet trätt i kraft.
Den vinnande anbudsgivarens löfte om antalet skrivs in i avtalet.
Antalet räknas av anställningar som börjat efter att avtalet har undertecknats.
Skyldigheten börjar när avtalet har undertecknats.
Skyldigheten bestäms enligt värdet av beställningarna: 500 timmar per 100 000 euro.
Antalet fastställs särskilt för varje delanbud enligt tabellen i bilagan.
Antalet personer, anställningstiden och påföljderna framgår av denna bilaga och ändras inte efter beslutet.
Sysselsättningsplanen uppgörs inom en månad från undertecknandet; den får inte ändra antalet eller påföljderna.
Vid startmötet går man igenom arbetsuppgifterna och tidtabellen för anställningarna.
Fråga: Kan antalet höjas senare? Svar: Nej, det är två personer under hela avtalet.
Nya sysselsättningsvillkor ställs inte under avtalstiden.
Leverantören meddelar handledarens namn senast två veckor efter avtalets ikraftträdande.
Antal | 2 personer (slutgiltigt)
Parterna avtalar om arbetsturer och introduktion när personen har valts.
Vitet är 1 000 euro per person och högst 5 000 euro, och beloppen förhandlas inte efter upphandlingsbeslutet.
Tidpunkten för anställningens början kan avtalas efter beslutet, dock så att de sex månaderna ryms i avtalstiden.
Alla villkor publiceras tillsammans med anbudsförfrågan.
Efter undertecknandet anställer leverantören minst två arbetslösa ungdomar.
Styrgruppen följer hur villkoret uppfylls två gånger om året.
Beställaren beslutar om vite först efter att leverantören har hörts.
Vid startmötet presenteras handledaren och arbetsstället för de anställda.
Skyldigheten ska vara fullgjord tolv månader efter att avtalet ingåtts.
Finns ingen lämplig person kommer parterna överens om förlängd tid för skyldigheten.
Parterna avtalar vid startmötet hur antalet månader rapporteras.
""",
    ("later-terms", "en"): """
The amount, the times and the sanctions are stated in this annex.
At the start meeting it is agreed who reports.
Tasks and starting dates are agreed after signature.
The terms are not changed after the contract has been signed.
No penalties are agreed later; all are stated here.
Employments begun during the contract period count.
A penalty may be claimed only after the cure period.
Who the people are, when they start and what they do is entered in a plan drawn up together after the award.
The number falls if orders are fewer than estimated.
The supplier reports the number of employments during the contract twice a year.
The plan is completed at the start meeting within the terms of this annex.
The obligation begins after signature.
No new conditions are set after the award.
Working hours are agreed separately with the employee.
The contact persons are named after the award.
The time of the meeting is agreed later.
The parties go through the terms at the start meeting.
Persons hired later count on the same terms.
A more detailed timetable and tasks are agreed with the selected supplier at the start-up meeting.
The sanctions are listed exhaustively in section 9 and are not negotiable.
Employments concluded after signature of the contract meet the condition.
The tenderer states the number in its tender, and it binds the supplier during the contract.
The client monitors the condition during the contract.
The length of employment is agreed in the employment contract.
If needed the parties agree separately on a meeting.
The authority confirms the length of unemployment after the employment has begun.
In the framework the obligation is determined by orders: one person for every EUR 200,000.
The penalty is EUR 500 a month, at most EUR 3,000 during the contract.
The number is calculated from the orders made during the contract.
The contracting authority decides on release in writing within 14 days.
The parties may agree on extra time if no candidate is found.
A person hired after the award meets the condition.
More detailed tasks are agreed later between the supplier and the client.
The supplier reports the number of persons employed quarterly during the contract.
The starting day and the tasks are agreed separately with the person chosen.
The amount of the obligation does not change during the contract.
The sanctions are set out exhaustively in this clause.
The implementation plan is agreed at the start-up meeting within these terms.
Contact persons are named after the contract has been signed.
After signature the supplier has three months to fulfil the obligation.
A penalty is charged only after a reminder and a cure period.
No new conditions are set during the contract.
Terms, numbers and sanctions are in the call for tenders and are not negotiated.
The client confirms fulfilment after the supplier's report.
If the scope of the contract changes, the number changes in the same proportion.
The supplier states the number of months within a month after the end of the contract.
After the award the supplier tells the client who is its contact for the obligation.
The client notifies the supplier of the penalty before charging it.
The selected supplier employs two persons within a year after the contract is signed.
The winning tenderer's promised number is written into the contract.
The number is counted from employment begun after the contract was signed.
The obligation starts once the contract has been signed.
The obligation is determined by the value of orders: 500 hours per 100,000 euros.
The number is set separately for each lot in the table of the annex.
The price reduction is decided only after the supplier has been heard.
All terms, amounts and sanctions of the clause are stated in this annex and do not change after the award.
Question: Will the number of persons be negotiated? / Answer: No, it is one person per year as stated in the call.
After signing, the parties agree on the starting day of the employee.
Two persons for six months each | fixed, not negotiable
The working shifts of the employee are agreed between the employer and the employee.
The amounts will not be changed after the decision.
How many people? Two. When? You and we agree on the starting day after the contract is signed.
The obligation is 800 hours for each full year of the contract.
Nothing concerning the size of the obligation or its sanctions is left to be settled after the tendering.
After signature the supplier employs at least two persons from the target group.
The steering group reviews twice a year how the obligation has been met.
The Buyer decides on the penalty only after having heard the supplier.
At the kick-off meeting the supplier introduces the instructor of the employee.
The obligation must be met within twelve months of the conclusion of the contract.
If no suitable person is found, the parties agree on more time for the obligation.
The Buyer tells the supplier at the start meeting where candidates of the target group can be found.
The supplier decides after the award which person it employs within the number stated.
""",
    ("names", "fi"): """
Raportissa ei mainita henkilöiden nimiä.
Nimiä tai henkilötunnuksia ei toimiteta tilaajalle.
Työllistettyjen nimiä, henkilötunnuksia, osoitteita tai muita tunnistetietoja ei saa kirjata raporttiin.
Toimittaja ilmoittaa tilaajalle yhteyshenkilön nimen ja puhelinnumeron.
Opiskelijan vastuullisen työpaikkaohjaajan nimi ja yhteystiedot annetaan tilaajalle.
Palkkalaskelman ote esitetään nimet peitettyinä.
Ote palkanlaskennasta annetaan siten, että työntekijöiden nimet on poistettu.
Raportissa käytetään nimien sijasta juoksevaa numeroa.
Toimittaja raportoi työllistettyjen lukumäärän ilman nimiä ja henkilötunnuksia.
Hankintayksikkö ei pyydä eikä vastaanota palkattujen ansioluetteloita.
Henkilöiden yksilöintitiedot jäävät työnantajalle.
Toimittaja nimeää opiskelijalle työpaikkaohjaajan.
Toimittaja nimeää työllistämisehdosta vastaavan henkilön.
Rekisterinpitäjä vastaa siitä, että työllistettyjen henkilötietoja käsitellään lain mukaisesti.
Palveluntuottaja raportoi työsuhteiden määrän, keston ja tehtävänimikkeet.
Kukaan työllistetty ei esiinny raportissa nimellään.
Tarjoajan projektipäällikön ansioluettelo liitetään tarjoukseen.
Työntekijöiden nimet eivät ilmene selvityksestä.
Yrityksen nimi ja Y-tunnus merkitään raporttiin, jossa ilmoitetaan myös työllistettyjen määrä.
Toimittaja säilyttää luettelon palkattujen nimistä itse eikä luovuta sitä.
Syntymäajan tarkistaa työnantaja, eikä sitä ilmoiteta tilaajalle.
Työnhakija voi lähettää hakemuksensa ja ansioluettelonsa suoraan toimittajalle.
Ilmoituksessa ei ole nimiä, henkilötunnuksia eikä terveyttä koskevia tietoja.
Tarjouksessa ei tarvitse nimetä työllistettäviä henkilöitä.
Raporttiin ei kirjata: / - nimiä / - henkilötunnuksia
Tilaajalle ei toimiteta tietoja, joista henkilön voisi tunnistaa.
Henkilöitä ei yksilöidä nimellä, syntymäajalla eikä muulla tavoin.
Raportti laaditaan niin, ettei siitä käy ilmi kenenkään nimi.
Viitenumero korvaa nimen kaikissa asiakirjoissa, jotka annetaan tilaajalle.
Kummankin osapuolen yhteyshenkilön nimi ja sähköpostiosoite merkitään sopimukseen.
Toimittaja ilmoittaa aloituskokouksessa, kuka vastaa työllistämisestä ja miten hänet tavoittaa.
Palkanlaskennan ote annetaan ilman tunnistetietoja.
Työnantaja pitää itsellään tiedot siitä, keitä on palkattu.
Nimi ja henkilötunnus kuuluvat vain työnantajan ja viranomaisen väliseen asiointiin.
Nimilistoja ei laadita.
Tilaajan oikeus tarkastaa tiedot ei koske työntekijöiden nimiä tai henkilötunnuksia.
Työpaikkaohjaajan nimi, puhelinnumero ja sähköposti ilmoitetaan oppilaitokselle ennen opiskelijan aloittamista.
Muistiosta poistetaan nimet ennen kuin se annetaan tilaajalle.
Tietojen antamiseen ei tarvita henkilötunnusta.
Henkilötietoja ei luovuteta hankintayksikölle missään vaiheessa.
Kohteessa työskentelevillä on oltava henkilökortti, jossa on nimi ja kuva.
Tarjoajan nimi ja yhteystiedot merkitään tarjouslomakkeelle.
Työllistetyn työntekijän esihenkilö nimetään aloituskokouksessa.
Toimittaja nimeää yhteyshenkilön, joka antaa raportit työllistetyistä.
Tilaajalle riittää tieto kuukausien määrästä; nimiä ei tarvita.
Alihankkijoiden nimet ja y-tunnukset ilmoitetaan, ja niiden palkkaamat henkilöt lasketaan mukaan.
Sopimuksen hinta on ilmoitettava työntekijää kohden.
Toimittaja ilmoittaa tilaajalle työllistämisestä vastaavan henkilön nimen.
Tilaaja nimeää henkilön, joka auttaa opiskelijoiden löytämisessä.
Luettelosta, joka sisältää viitenumerot ja kuukaudet, on jätettävä pois nimet.
Toimittaja ilmoittaa laskussa sopimuksen nimen ja numeron sekä työllistettyjen kuukaudet.
Tilaaja ei kerää eikä tallenna työllistettyjen henkilötietoja.
Henkilötietoja, kuten nimeä tai osoitetta, ei missään tilanteessa toimiteta kaupungille.
Raportissa ei mainita nimiä.
Henkilöiden nimiä, henkilötunnuksia tai muita tunnisteita ei toimiteta tilaajalle.
Raportti laaditaan ilman nimiä ja muita henkilötietoja.
Tilaajalle ilmoitetaan vain lukumäärät, ei henkilöiden nimiä.
Nimet ja henkilötunnukset jäävät työnantajalle.
Toimittaja ilmoittaa sopimuksen yhteyshenkilön nimen ja puhelinnumeron.
Toimittaja nimeää työllistetylle ohjaajan ja ilmoittaa hänen nimensä tilaajalle.
Tilaaja ei ota vastaan työllistettyjen henkilötietoja.
Raportointi tehdään lukumäärinä siten, ettei yksittäistä henkilöä voida tunnistaa.
Työllistettyjen henkilötietoja ei luovuteta tilaajalle missään muodossa.
Tunnistetietoja ei kerätä.
Raportista ei saa käydä ilmi, kuka työllistetty on, eikä siinä mainita nimeä tai syntymäaikaa.
Palkkalaskelmista poistetaan nimet ja henkilötunnukset ennen niiden esittämistä.
Tilaajalla ei ole oikeutta saada tietoonsa työllistettyjen nimiä.
Toimittaja raportoi työsuhteet numeroituina (työsuhde 1, työsuhde 2) nimien sijaan.
Alihankkijan nimi ja y-tunnus ilmoitetaan, jos työllistäminen tapahtuu alihankkijalla.
Henkilön nimeä tai muuta tunnistetta ei pyydetä missään vaiheessa.
Raportti ei sisällä henkilötietoja.
Vahvistus annetaan nimettömänä.
Tilaaja pidättäytyy pyytämästä nimiä.
Työllisyysalue vahvistaa työnantajalle kyllä tai ei; nimet eivät siirry tilaajalle.
Seuranta tapahtuu tunnistamattomin tiedoin: nimet, syntymäajat ja osoitteet jätetään pois.
Tarjouksessa ilmoitetaan tarjoajan nimi, osoite ja työllistettävien määrä.
Raportissa mainitaan työllistettyjen määrä, työsuhteiden kesto ja raportin laatijan nimi.
Kuukausi-ilmoitus rakennustyömaan työntekijöistä annetaan Verohallinnolle lain mukaan.
Lomake on nimetön.
Nimet toimitetaan vain työvoimaviranomaiselle, ei tilaajalle.
Toimittaja käsittelee työntekijöidensä henkilötietoja rekisterinpitäjänä.
Toimittaja antaa tilaajan nähtäväksi palkkalaskelmat, joista nimet on peitetty.
Tilaajalle ilmoitetaan työsuhteiden lukumäärä ja kesto.
Henkilöllä on oikeus saada todistus, jossa on hänen nimensä.
Toimittaja ilmoittaa avoimista työpaikoista ja yhteystiedoista työnhakijoille.
Ilmoituksessa mainitaan työpaikan osoite ja rekrytoinnista vastaavan henkilön yhteystiedot.
Työpaikkailmoituksessa on oltava yrityksen nimi ja osoite.
Raportissa ei ilmoiteta nimiä eikä henkilötunnuksia.
Tilaajalle kerrotaan vain työllistettyjen lukumäärä ja työtunnit.
Työnopastajan nimi ilmoitetaan ennen aloitusta.
Kysymys: Pitääkö meidän kertoa, kenet palkkasimme? Vastaus: Ei pidä, pelkkä määrä riittää.
Älkää lähettäkö tilaajalle ansioluetteloita.
Tilaaja ei pyydä eikä ota vastaan työllistettyjen henkilötietoja.
Työllistettyjä (kpl) | Tunnit yhteensä | Toimittajan allekirjoitus
Raportti laaditaan niin, ettei yksittäistä henkilöä voida siitä tunnistaa.
Tarjouksen allekirjoittajan nimi ja asema merkitään lomakkeen loppuun.
Henkilötunnuksia sisältävät asiakirjat jäävät toimittajalle, eikä niitä toimiteta hankintayksikölle.
Jokaiselle paikalle annetaan juokseva numero, jota raportissa käytetään nimen sijasta.
""",
    ("names", "sv"): """
Rapporten innehåller inga namn eller personbeteckningar.
Namn och personbeteckningar lämnas inte till beställaren.
De anställdas namn får inte antecknas i rapporten.
Leverantören uppger kontaktpersonens namn och telefonnummer.
Handledarens namn meddelas till beställaren innan den studerande börjar.
Löneutdraget visas upp med namnen övertäckta.
I stället för namn används ett löpnummer för varje anställd.
Leverantören redovisar antalet anställda utan namn.
Beställaren ber inte om meritförteckningar för dem som anställs.
Leverantören behåller själv förteckningen över de anställdas namn.
Leverantören utser en handledare för varje studerande.
De anställda nämns inte vid namn.
Personuppgifter om de anställda behandlas enligt dataskyddsförordningen.
Projektledarens CV bifogas anbudet.
Inga uppgifter om enskilda personer, varken namn, hälsa eller arbetslöshet, antecknas.
Företagets namn och FO-nummer antecknas i rapporten tillsammans med antalet anställda.
Arbetssökande kan skicka sin meritförteckning direkt till leverantören.
Uppgifter som de anställdas namn, adresser eller födelsedatum behöver inte uppges.
Rapporten anger antalet anställningar, deras längd och yrkesbeteckning.
Personbeteckningar samlas aldrig in.
Den anställdas namn har strukits i utdraget.
Inga uppgifter som gör det möjligt att identifiera en person lämnas till beställaren.
Personerna specificeras inte med namn, födelsetid eller på annat sätt.
Rapporten görs upp så att ingens namn framgår.
Referensnumret ersätter namnet i alla handlingar som ges till beställaren.
Vardera partens kontaktperson med namn och e-postadress antecknas i avtalet.
Namn och personbeteckning stannar mellan arbetsgivaren och myndigheten.
Namnlistor görs inte upp.
Löneutdraget lämnas utan identifieringsuppgifter.
Arbetsplatshandledarens namn och telefonnummer meddelas läroanstalten.
Namnen avlägsnas ur promemorian innan den ges till beställaren.
Personbeteckning behövs inte för uppgifterna.
Personuppgifter lämnas inte ut till den upphandlande enheten i något skede.
Den som arbetar i objektet ska bära personkort med namn och bild.
Anbudsgivarens namn och kontaktuppgifter antecknas på anbudsblanketten.
Leverantören utser en kontaktperson som lämnar rapporterna om de anställda.
Beställaren nöjer sig med antalet månader; namn behövs inte.
Underleverantörernas namn meddelas, och de personer som de anställer räknas med.
Leverantören meddelar namnet på den person som ansvarar för sysselsättningen.
Ur förteckningen över referensnummer och månader ska namnen utelämnas.
Beställaren varken samlar in eller sparar personuppgifter om de anställda.
På fakturan anges avtalets namn och nummer samt antalet månader.
I rapporten nämns inga namn.
Namn, personbeteckningar eller andra kännetecken lämnas inte till beställaren.
Rapporten görs upp utan namn och andra personuppgifter.
Till beställaren meddelas bara antal, inte namn på personer.
Namn och personbeteckningar stannar hos arbetsgivaren.
Leverantören meddelar kontaktpersonens namn och telefonnummer.
Leverantören utser en handledare för den anställda och meddelar handledarens namn.
Beställaren tar inte emot personuppgifter om de anställda.
Rapporteringen sker i antal så att en enskild person inte kan identifieras, och namn uppges inte.
Inga identifieringsuppgifter samlas in.
Ur löneutdragen tas namn och personbeteckning bort.
Beställaren har inte rätt att få veta de anställdas namn.
I stället för namn används ett löpnummer.
Underleverantörens namn och FO-nummer anges om anställningen sker hos en underleverantör.
Personernas namn begärs inte i något skede.
Rapporten innehåller inte personuppgifter.
Varken namn eller personbeteckning antecknas i rapporten.
Uppgifterna lämnas i sådan form att de anställdas namn eller födelsetid aldrig framgår.
Anbudet innehåller anbudsgivarens namn, adress och antalet personer som anställs.
De anställdas namn ska inte anges i rapporten.
Namnen på de anställda behöver beställaren inte.
Namnen lämnas endast till arbetskraftsmyndigheten, inte till beställaren.
Rapporten undertecknas med namn av den som ansvarar för personalen.
Platsannonsen innehåller företagets namn och arbetsplatsens adress.
Den anställda får ett intyg med sitt namn på.
Leverantören meddelar arbetssökande vem som är kontaktperson, med namn och telefonnummer.
Namn eller personbeteckningar lämnas inte till beställaren.
Leverantören meddelar antalet anställda och arbetstimmar utan personuppgifter.
Leverantören uppger namnet på sin kontaktperson.
Handledarens namn och telefonnummer meddelas beställaren innan arbetet börjar.
Fråga: Ska vi ange vem som anställts? Svar: Nej, bara antalet.
Löpande nummer | Anställningens början | Anställningens slut | Timmar
I rapporten får det inte finnas namn, födelsetider, adresser eller andra uppgifter som kan kopplas till en person.
Meritförteckningar ska inte bifogas anbudet.
Leverantörens namn och FO-nummer antecknas i rapporten.
Revisorn bekräftar antalet personer; inga identifierande uppgifter ges till beställaren.
Den anställda betecknas med en kod som bara leverantören kan tyda.
Rapporten undertecknas av leverantörens verkställande direktör, vars namn skrivs under texten.
""",
    ("names", "en"): """
No names or personal identity codes of the persons employed are given to the City.
The names of the employees must not appear in the report.
The report does not contain the names, dates of birth or addresses of employees.
The supplier gives the name of its contact person.
The name of the workplace instructor is given to the client before the student starts.
An extract from the payroll with names blacked out is shown at the meeting.
The form bears a running number instead of a name.
The supplier reports the number of people employed without names.
The client neither asks for nor keeps CVs of those employed.
The supplier keeps the list of employees' names to itself.
The supplier names an instructor for each student.
The name of the supplier and its business ID are entered together with the number of persons employed.
Personal data of the employees are processed in accordance with the General Data Protection Regulation.
The CV of the project manager is enclosed with the tender.
Jobseekers may send their CV straight to the supplier.
Nobody employed is mentioned by name.
We ask for no CVs and no dates of birth.
Names are removed from the payroll extract before it is shown.
The report tells the number of employments, their length and job titles.
Nothing that identifies a person, such as a name or an identity code, is entered.
Employment is taken up in the name of the supplier.
Nothing by which a person could be identified is passed on to the client.
Persons are not specified by name, date of birth or otherwise.
The report is drawn up so that nobody's name can be seen.
A reference number replaces the name in all documents given to the client.
Each party's contact person, with name and e-mail address, is entered in the contract.
Names and identity codes stay between the employer and the authority.
Lists of names are not drawn up.
The payroll extract is given without identifying data.
The name and telephone number of the workplace instructor are given to the school.
Names are taken out of the memo before it is handed to the client.
An identity code is not needed.
Personal data are not disclosed to the contracting authority at any stage.
No one is identified, and the client does not receive names.
Everyone working on the site wears a card with name and photograph.
The tenderer's name and contact details are entered in the tender form.
The supplier appoints a contact person who submits the reports on those employed.
The client is content with the number of months; names are not needed.
The names of subcontractors are notified, and the people they hire count.
The supplier states the name of the person in charge of employment.
Names are to be left out of the list of reference numbers and months.
The client neither collects nor stores personal data of those employed.
The invoice states the name and number of the contract and the number of months.
The report mentions no names.
Names, identity codes or other identifiers are not passed to the client.
The report is drawn up without names or other personal data.
Only numbers are reported to the client, not the names of persons.
Names and identity codes remain with the employer.
The supplier gives the name and telephone number of its contact person.
The supplier appoints an instructor for the recruit and tells the client the instructor's name.
The client does not receive personal data of the persons employed.
Reporting is in figures so that no individual can be identified; names are left out.
No identifying data are collected.
Names and identity codes are removed from the payroll extracts.
The client has no right to know the names of those employed.
A running number is used in place of a name.
The subcontractor's name and business ID are given where employment takes place there.
The names of persons are not asked at any stage.
The report shall not contain personal data.
Neither name nor identity code is entered in the report.
The tender contains the tenderer's name and address and the number of persons to be employed.
The report must not reveal the name of any person employed.
Persons are referred to by number only, never by name.
The reports contain numbers and months; they never contain names or dates of birth.
Names are given to the employment authority only and not to the client.
The report is signed and bears the name of the person responsible for staff.
The client refrains from asking for names of the recruits.
Nothing in the report may identify a person by name.
The supplier keeps the names of the employees in its own payroll.
The tenderer states the name of the person in its organisation who is in charge of recruitment.
The job advertisement gives the name of the company and the address of the workplace.
The worker receives a certificate bearing his or her name.
The supplier tells jobseekers the name and telephone number of its recruiting officer.
No names or identity codes of the persons employed are given to the Buyer.
The supplier reports only the number of persons and the hours worked.
The supplier names a contact person for the employment clause and gives their phone number and e-mail.
Question: Should we put the employee's name in the report? / Answer: No, please do not. The number of persons is enough.
The name of the workplace instructor is told to the Buyer before the work begins.
Persons employed (number) | Hours in total | Period
The CV of the responsible site manager is attached to the tender.
Do not send us the names of the people you employ.
Copies of employment contracts are not requested.
The name and business ID of the supplier and of its subcontractors are entered on the form.
The placement is referred to by a running number so that nobody's identity is revealed to the client.
""",
    ("outdated-authority", "fi"): """
Työvoimaviranomainen vahvistaa työttömyyden keston.
Työllisyysalue auttaa rekrytoinnissa.
Kaupungin työllisyyspalvelut esittää ehdokkaita.
Toimisto palvelee arkisin.
Te-konetta ei hankita.
Aiemmin TE-toimiston antama todistus kelpaa.
TE-toimistojen tehtävät siirtyivät kunnille 1.1.2025.
Entisen TE-toimiston päätös on voimassa.
Palvelukeskus ottaa ilmoitukset vastaan.
Kunta kokeilee uutta mallia.
Työvoimapalvelut järjestää kunta.
Elinkeinopalvelut neuvovat yrityksiä.
""",
    ("outdated-authority", "sv"): """
Arbetskraftsmyndigheten bekräftar arbetslöshetens längd.
Sysselsättningsområdet hjälper till.
Stadens sysselsättningstjänster föreslår kandidater.
Byrån i stadshuset är öppen på vardagar.
Uppgifterna övergick från arbets- och näringsbyråerna till kommunerna 2025.
Ett intyg som den tidigare arbets- och näringsbyrån har gett duger.
Arbetskraftsservicen ordnas av kommunen.
Näringslivstjänsterna ger råd.
Kommunen försöker hitta kandidater.
Den före detta TE-byråns beslut gäller.
""",
    ("outdated-authority", "en"): """
The employment authority confirms the length of unemployment.
The employment services of the City put forward candidates.
The office of the contracting authority is open on weekdays.
The duties of the TE Offices were transferred to municipalities in 2025.
A certificate by the former TE Office is accepted.
The employment area helps with recruitment.
Economic development in the region is supported.
The job centre is informed.
A trial period is agreed with the municipality.
The development office of the company takes care of reports.
The employment authority, whose tasks were earlier with the TE Offices, proposes candidates.
""",
    ("rehabilitative", "fi"): """
Kuntouttavaa työtoimintaa ei hyväksytä velvoitteen täyttämiseksi.
Velvoitetta ei voi täyttää kuntouttavalla työtoiminnalla.
Työkokeilu ja kuntouttava työtoiminta eivät ole työsuhteita.
Kuntouttava työtoiminta ei täytä velvoitetta.
Työkokeilusta, koulutussopimuksesta ja kuntouttavasta työtoiminnasta palkkiota ei saa.
Kuntouttavassa työtoiminnassa tehtyjä tunteja ei lasketa mukaan.
Kuntouttavassa työtoiminnassa ollut henkilö voidaan palkata työsuhteeseen, jos hän kuuluu hyväksyttyyn ryhmään.
Toimittaja voi palkata myös kuntouttavassa työtoiminnassa olleen henkilön.
Hyväksyttyjä eivät ole: / - työkokeilu / - kuntouttava työtoiminta
Velvoitteeseen ei lueta seuraavia: / - kuntouttava työtoiminta
Kuntouttava työtoiminta on suljettu pois.
Kuntouttavaa työtoimintaa ei järjestetä toimittajan luona.
Muut muodot kuin työsuhde, kuten kuntouttava työtoiminta, eivät kelpaa.
Palkatonta työtä tai kuntouttavaa työtoimintaa ei oteta huomioon.
Kuntouttava työtoiminta jää velvoitteen ulkopuolelle.
Työkokeilua, kuntouttavaa työtoimintaa tai talkootyötä ei rinnasteta työsuhteeseen.
Kuntouttavan työtoiminnan asiakas voidaan työllistää työsopimuksella samoin ehdoin kuin muutkin.
Kuntouttavan työtoiminnan jakso ei kerrytä työkuukausia.
Työsuhteella ei tarkoiteta kuntouttavaa työtoimintaa.
Hankinta koskee kuntouttavan työtoiminnan järjestämistä hyvinvointialueelle.
Hyväksytään vain palkallinen työsuhde, ei siis työkokeilua tai kuntouttavaa työtoimintaa.
Henkilöstöön ei lueta kuntouttavaan työtoimintaan osallistuvia.
Kuntouttava työtoiminta ei tule kysymykseen.
Ehdon täyttämiseksi ei kelpaa kuntouttava työtoiminta.
Vain palkkatyö täyttää ehdon; työkokeilu ja kuntouttava työtoiminta eivät.
Kuntouttavaa työtoimintaa ei saa järjestää yrityksessä.
Palkattava voi olla henkilö, joka on aiemmin osallistunut kuntouttavaan työtoimintaan.
Kuntouttavaa työtoimintaa ei pidetä työllistämisenä.
Muu kuin palkallinen työ (esimerkiksi työkokeilu tai kuntouttava työtoiminta) ei täytä ehtoa.
Bonusta ei makseta kuntouttavasta työtoiminnasta.
Henkilö, joka siirtyy kuntouttavasta työtoiminnasta työsuhteeseen, lasketaan mukaan työsuhteen alusta.
Kuntouttavan työtoiminnan osallistuja ei ole työsuhteessa.
Kuntouttavaa työtoimintaa ei lueta suoritukseksi.
Velvoitteeseen lasketaan vain palkallinen työsuhde; kuntouttava työtoiminta ei ole sellainen.
Yrityksessä ei voida järjestää kuntouttavaa työtoimintaa.
Työkokeilu, palkaton harjoittelu ja kuntouttava työtoiminta eivät täytä velvoitetta.
Seuraavat eivät kelpaa: / - työkokeilu / - kuntouttava työtoiminta
Työsuhteella ei tarkoiteta työkokeilua, koulutussopimusta eikä kuntouttavaa työtoimintaa.
Työsuhde on muuta kuin työkokeilu tai kuntouttava työtoiminta.
Kuntouttavaan työtoimintaan osallistuminen ei katkaise työttömyyden kestoa.
Kuntouttava työtoiminta on kunnan palvelu, jota ei järjestetä yrityksissä.
Paikkaa ei voi täyttää kuntouttavalla työtoiminnalla, työkokeilulla tai muulla palkattomalla tavalla.
Henkilö voi tulla työsuhteeseen suoraan kuntouttavasta työtoiminnasta.
Toimittaja ei tarjoa eikä ota vastaan kuntouttavaa työtoimintaa.
Työttömyyden kestoon luetaan aika, jonka henkilö on ollut kuntouttavassa työtoiminnassa.
Kuntouttava työtoiminta jää tämän ehdon ulkopuolelle.
Kohderyhmään kuuluvat myös kuntouttavaan työtoimintaan osallistuneet.
Mitään palkatonta muotoa, kuten kuntouttavaa työtoimintaa, ei hyväksytä.
Kuntouttava työtoiminta on tässä kielletty tapa.
Hyväksytään vain työsopimussuhde, jolloin esimerkiksi työkokeilu ja kuntouttava työtoiminta rajautuvat pois.
Palkkatuettu työ hyväksytään, kuntouttava työtoiminta taas jää pois laskuista.
Toisin kuin palkkatyö, kuntouttava työtoiminta ei täytä ehtoa.
Kysymys: Voiko velvoitteen hoitaa kuntouttavalla työtoiminnalla? Vastaus: Ei voi.
Kuntouttavassa työtoiminnassa oleva henkilö ei ole työsuhteessa, joten hänen tuntejaan ei lasketa.
Vain työsuhteinen palkkatyö ja oppisopimus hyväksytään; kuntouttava työtoiminta jää ulkopuolelle.
Ei kelpaa: / - kuntouttava työtoiminta / - talkootyö / - vapaaehtoistyö
Lain mukaan kuntouttavaa työtoimintaa ei voida toteuttaa liikeyrityksessä.
Henkilö, joka on aiemmin ollut kuntouttavassa työtoiminnassa kunnan pajalla, voidaan palkata työsuhteeseen.
Ehtoa ei voi täyttää tarjoamalla kuntouttavan työtoiminnan paikkaa.
Toimittaja solmii henkilön kanssa työsopimuksen ja maksaa työehtosopimuksen mukaista palkkaa.
Kuntouttava työtoiminta on kielletty toimittajan luona tässä sopimuksessa.
""",
    ("rehabilitative", "sv"): """
Arbetsverksamhet i rehabiliteringssyfte godkänns inte.
Skyldigheten kan inte fullgöras genom arbetsverksamhet i rehabiliteringssyfte.
Arbetsprövning och arbetsverksamhet i rehabiliteringssyfte räknas inte.
Rehabiliterande arbetsverksamhet är inget anställningsförhållande.
Varken arbetsprövning eller arbetsverksamhet i rehabiliteringssyfte ger bonus.
En person som har deltagit i arbetsverksamhet i rehabiliteringssyfte kan anställas om hen hör till en godkänd grupp.
Timmar i arbetsverksamhet i rehabiliteringssyfte beaktas inte.
Följande former duger inte: / - arbetsverksamhet i rehabiliteringssyfte
Arbetsverksamhet i rehabiliteringssyfte ordnas inte i ett företag.
Bara avlönat arbete räknas, alltså inte rehabiliterande arbetsverksamhet.
Arbetsverksamhet i rehabiliteringssyfte är utesluten.
En klient i arbetsverksamhet i rehabiliteringssyfte får anställas med arbetsavtal.
Med anställning avses inte arbetsverksamhet i rehabiliteringssyfte.
Arbetsverksamhet i rehabiliteringssyfte likställs inte med en anställning.
Utan beaktande lämnas arbetsverksamhet i rehabiliteringssyfte.
Personer i arbetsverksamhet i rehabiliteringssyfte hör inte till personalen.
Arbetsverksamhet i rehabiliteringssyfte kommer inte i fråga.
För att uppfylla villkoret duger inte arbetsverksamhet i rehabiliteringssyfte.
Endast avlönat arbete uppfyller villkoret; arbetsprövning och arbetsverksamhet i rehabiliteringssyfte gör det inte.
Arbetsverksamhet i rehabiliteringssyfte får inte ordnas i företaget.
Den som anställs kan vara en person som tidigare har deltagit i arbetsverksamhet i rehabiliteringssyfte.
Ingen bonus betalas för arbetsverksamhet i rehabiliteringssyfte.
Annat än avlönat arbete (till exempel arbetsverksamhet i rehabiliteringssyfte) uppfyller inte villkoret.
Arbetsverksamhet i rehabiliteringssyfte räknas inte som fullgörande.
Bara avlönad anställning räknas; arbetsverksamhet i rehabiliteringssyfte är ingen sådan.
I företag kan man inte ordna arbetsverksamhet i rehabiliteringssyfte.
Arbetsprövning, oavlönad praktik och rehabiliterande arbetsverksamhet uppfyller inte skyldigheten.
Följande duger inte: / - arbetsprövning / - arbetsverksamhet i rehabiliteringssyfte
Med anställning avses inte arbetsprövning, utbildningsavtal eller arbetsverksamhet i rehabiliteringssyfte.
Deltagande i arbetsverksamhet i rehabiliteringssyfte avbryter inte arbetslösheten.
En plats kan inte fyllas med arbetsverksamhet i rehabiliteringssyfte.
En person kan komma till anställningen direkt från arbetsverksamhet i rehabiliteringssyfte.
I arbetslöshetens längd räknas den tid som personen har varit i arbetsverksamhet i rehabiliteringssyfte.
Till målgruppen hör också de som deltagit i rehabiliterande arbetsverksamhet.
Till exempel arbetsverksamhet i rehabiliteringssyfte hör inte till de godkända formerna.
Arbetsprövning godtas inte, och detsamma gäller arbetsverksamhet i rehabiliteringssyfte.
Inte heller arbetsverksamhet i rehabiliteringssyfte berättigar till poäng.
Oavlönade former såsom arbetsprövning och arbetsverksamhet i rehabiliteringssyfte faller utanför.
Med anställning jämställs lärlingsplats men däremot aldrig arbetsverksamhet i rehabiliteringssyfte.
Lönesubventionerat arbete räknas, medan arbetsverksamhet i rehabiliteringssyfte faller bort.
Arbetsverksamhet i rehabiliteringssyfte godkänns inte som uppfyllelse.
Arbetsverksamhet i rehabiliteringssyfte får enligt lag inte ordnas hos ett företag och räknas därför inte.
Fråga: Duger rehabiliterande arbetsverksamhet? Svar: Nej.
Skyldigheten uppfylls med anställning i arbetsförhållande; rehabiliterande arbetsverksamhet beaktas inte.
Godkänns inte: / - arbetsverksamhet i rehabiliteringssyfte / - frivilligarbete
Rehabiliterande arbetsverksamhet | räknas inte
Leverantören får inte ta emot någon i arbetsverksamhet i rehabiliteringssyfte för att uppfylla avtalet.
Poäng ges inte för rehabiliterande arbetsverksamhet.
Andra former än lönearbete, såsom rehabiliterande arbetsverksamhet, är uteslutna.
Upphandlingen gäller renovering av rehabiliteringsavdelningen i Lundby.
Endast personer i anställning räknas, inte personer i arbetsverksamhet i rehabiliteringssyfte.
Arbetsverksamhet i rehabiliteringssyfte kan inte ersätta en anställning enligt detta villkor.
""",
    ("rehabilitative", "en"): """
Rehabilitative work activity is not accepted.
The obligation cannot be fulfilled through rehabilitative work activity.
Rehabilitative work activity does not count, nor does a work trial.
Work trials, training agreements and rehabilitative work activity do not attract the bonus.
Neither a work trial nor rehabilitative work activity is employment.
A person who has taken part in rehabilitative work activity may be employed if the person belongs to an accepted \
group.
Persons taking part in rehabilitative work activity are not staff and are left out of both figures.
Hours of rehabilitative work activity are disregarded.
The following do not count: / - rehabilitative work activity / - voluntary work
Rehabilitative work activity is excluded.
Only paid work counts, not rehabilitative work activity.
No rehabilitative work activity is arranged at the supplier.
A client of rehabilitative work activity may be hired under an employment contract.
Forms other than employment, such as rehabilitative work activity, are not recognised.
Rehabilitative work activity falls outside the obligation.
Rehabilitative work activity is never a job.
Rehabilitative work activity is out of the question.
Rehabilitative work activity does not qualify as employment.
Only paid work meets the condition; a work trial or rehabilitative work activity does not.
Rehabilitative work activity may not be arranged in the company.
The person hired may be someone who has earlier taken part in rehabilitative work activity.
No bonus is paid for rehabilitative work activity.
Anything other than paid work (for example rehabilitative work activity) fails to meet the condition.
A person who moves from rehabilitative work activity to employment counts from the start of the employment.
Rehabilitative work activity does not count as fulfilment.
Only paid employment counts; rehabilitative work is not such.
Rehabilitative work activity cannot be arranged in a company.
Work trials, unpaid training and rehabilitative work activity do not fulfil the obligation.
The following are not accepted: / - work trials / - rehabilitative work activity
Employment does not mean a work trial, a training agreement or rehabilitative work activity.
Taking part in rehabilitative work activity does not interrupt unemployment.
A place cannot be filled by rehabilitative work activity.
A person may come to the job straight from rehabilitative work activity.
The length of unemployment includes time spent in rehabilitative work activity.
The target group includes those who have been in rehabilitative work activity.
Work trials are not accepted, and the same goes for rehabilitative work.
Unpaid forms such as work trials and rehabilitative work fall outside this clause.
Rehabilitative work, being a municipal service, is ineligible.
Rehabilitative work activity is a service of the municipality and no company may offer it.
Hours of unpaid training or of rehabilitative work activity earn nothing.
The obligation covers paid employment only, to the exclusion of work trials and rehabilitative work.
Subsidised work counts, whereas rehabilitative work is left aside.
Time in rehabilitative work activity is treated as unemployment.
Rehabilitative work activity is not accepted as fulfilment of the obligation.
Rehabilitative work may not be organised in a company and does not count.
Not counted: / - rehabilitative work activity / - volunteer work
Kuntouttava työtoiminta | not approved
The supplier shall not use persons in rehabilitative work activity in performing this contract.
Rehabilitative work does not count. The person must have an employment contract.
Only employment relationships are taken into account, never rehabilitative work activity.
Periods in rehabilitative work are disregarded when the hours are calculated.
The employment relationship is based on an employment contract under the Employment Contracts Act.
Placing a person in rehabilitative work activity with the contractor is prohibited.
""",
    ("social-enterprise-register", "fi"): """
Merkintää sosiaalisten yritysten rekisteriin ei vaadita.
Tarjoaja voi olla yhteiskunnallinen yritys.
Yhteiskunnallisen yrityksen merkki tai muu vastaava selvitys hyväksytään.
Rekisteriotetta ei pyydetä sosiaalisilta yrityksiltä.
Sosiaalinen vastuu on osa laatua.
Yritys merkitään kaupparekisteriin.
Sosiaalisten yritysten rekisterillä ei ole merkitystä.
Sosiaalisia näkökohtia painotetaan.
Tarjoajan ei tarvitse olla sosiaalisten yritysten rekisterissä.
Yrityksen sosiaalinen vaikuttavuus kuvataan.
Rekisteri työllistetyistä pidetään yrityksessä.
Sosiaalisten yritysten rekisterin sijasta hyväksytään tilintarkastajan lausunto.
""",
    ("social-enterprise-register", "sv"): """
Införing i registret över sociala företag krävs inte.
Anbudsgivaren kan vara ett samhälleligt företag.
Märket för samhälleliga företag eller något likvärdigt bevis godtas.
Socialt ansvar är en del av kvaliteten.
Företaget är infört i handelsregistret.
Sociala hänsyn viktas.
Registret över sociala företag har ingen betydelse.
Anbudsgivaren behöver inte finnas i registret över sociala företag.
Företagets sociala nytta beskrivs.
I stället för registret över sociala företag godtas ett revisorsintyg.
""",
    ("social-enterprise-register", "en"): """
An entry in the register of social enterprises is not required.
The tenderer may be a social enterprise.
The social enterprise mark or any equivalent means of proof is accepted.
Social responsibility is part of quality.
The company is entered in the trade register.
The register of social enterprises is of no significance.
Social considerations are weighted.
The tenderer need not be in the register of social enterprises.
The enterprise keeps a register of the hours.
Instead of the register of social enterprises an auditor's statement is accepted.
""",
    ("subsidy-bound", "fi"): """
Työnantaja voi hakea palkkatukea.
Velvoite ei riipu siitä, myönnetäänkö palkkatuki.
Palkkatuettu työ hyväksytään samoin kuin muu työsuhde.
Työsuhde lasketaan mukaan riippumatta siitä, onko siihen saatu palkkatukea.
Henkilön voi palkata palkkatuella tai ilman.
Kielteinen palkkatukipäätös ei ole sopimusrikkomus.
Jos palkkatuki evätään, määräaikaa jatketaan kaksi kuukautta.
Palkkatukea ei edellytetä.
Myös palkkatuella palkattu lasketaan mukaan.
Palkkatuki kuuluu työnantajalle.
Työsuhde lasketaan myös ilman palkkatukea.
Toimittaja voi työllistää henkilön palkkatuella, oppisopimuksella tai tavallisella työsuhteella.
Palkkatuen hakemisesta ja sen ehdoista vastaa työnantaja.
Viranomainen kertoo, mitä tukea, esimerkiksi palkkatukea, työnantaja voi saada.
Palkkatuesta saa tietoa työllisyysalueelta.
Tuen epääminen vapauttaa kyseisestä paikasta.
Palkkatuki ei ole velvoitteen ehto.
Lasketaan vain palkalliset työsuhteet, myös palkkatuetut.
Palkkatukea saavan työnantajan on noudatettava tuen ehtoja.
Palkkatuettu työ on yksi hyväksytyistä muodoista.
Palkkatuen saaminen ei ole edellytys velvoitteen täyttymiselle.
Toimittaja voi hakea palkkatukea, mutta velvoite ei riipu siitä.
Palkattu henkilö lasketaan mukaan riippumatta siitä, onko työsuhteeseen saatu tukea.
Kysymys: Pitääkö meidän saada palkkatuki? Vastaus: Ei pidä, myös ilman tukea palkattu käy.
Sekä palkkatuettu että tukematon työsuhde hyväksytään.
Tietoa palkkatuesta saa työvoimaviranomaiselta.
Voitte saada kunnalta tukea palkkaan. Tuki on vapaaehtoinen.
Palkkatukea koskevista ehdoista säädetään laissa, eikä tilaaja päätä tuen myöntämisestä.
Tarjoushinnassa ei tarvitse ottaa huomioon mahdollista palkkatukea.
Työllistettävä | työsuhde, palkkatuella tai ilman
Palkkatukea voi hakea, mutta se ei ole pakollista.
Palkkatuettu työ lasketaan samalla tavalla kuin muu työ.
Palkkatuesta päättää työvoimaviranomainen.
Hyväksyttäviä muotoja ovat palkkatuettu työ, oppisopimus ja tavallinen työsuhde.
Jos palkkatukipäätös viipyy, määräaika pitenee vastaavasti.
""",
    ("subsidy-bound", "sv"): """
Arbetsgivaren kan ansöka om lönesubvention.
Skyldigheten är inte beroende av lönesubvention.
Lönesubventionerat arbete godkänns på samma sätt som annat arbete.
Personen kan anställas med eller utan lönesubvention.
Ett negativt beslut om lönesubvention är inget avtalsbrott.
Om lönesubvention nekas förlängs tiden med två månader.
Lönesubvention krävs inte.
Även den som anställts med lönesubvention räknas.
Lönesubventionen tillhör arbetsgivaren.
Anställningen räknas oberoende av om lönesubvention har beviljats.
Myndigheten berättar om stöd, till exempel lönesubvention.
Bara avlönade anställningar räknas, också lönesubventionerade.
Ett nekande beslut om lönesubvention ger rätt till två månaders förlängning, men subvention är inget villkor för att \
anställningen ska räknas.
Leverantören får anställa personer med lönesubvention, läroavtal eller vanligt arbetsavtal.
Anställningen räknas oberoende av om lönesubvention beviljas.
Leverantören kan söka lönesubvention, men villkoret beror inte på den.
Personen får anställas med eller utan lönesubvention.
Fråga: Måste vi ha lönesubvention? Svar: Nej, det är frivilligt.
Ett avslag på ansökan om lönesubvention påverkar inte skyldighetens innehåll.
Lönesubvention | krävs inte
Sysselsättningsområdet ger råd om lönesubvention och andra stöd.
Både subventionerade och icke-subventionerade anställningar godkänns.
Leverantören ansvarar själv för att söka eventuell lönesubvention i god tid.
Du kan få lönesubvention. Jobbet räknas också utan den.
Vid bedömningen av om villkoret är uppfyllt beaktas inte om arbetsgivaren har fått stöd för lönekostnaderna.
Lönesubventionen dras inte av från det pris som beställaren betalar.
Lönesubvention kan sökas men är inte obligatorisk.
Subventionerat arbete räknas på samma sätt som annat arbete.
Arbetskraftsmyndigheten beslutar om lönesubvention.
Om beslutet om lönesubvention dröjer förlängs tidsfristen.
Godkända former är lönesubventionerat arbete, läroavtal och vanlig anställning.
""",
    ("subsidy-bound", "en"): """
The employer may apply for pay subsidy.
The obligation does not depend on pay subsidy.
Subsidised work is accepted like any other work.
A person may be hired with or without pay subsidy.
A refusal of pay subsidy is no breach.
If pay subsidy is refused, the time limit is extended.
Pay subsidy is not required.
Persons employed with pay subsidy count too.
The pay subsidy belongs to the employer.
Employment counts whether or not pay subsidy has been granted.
The authority tells about support, for example pay subsidy.
Only paid jobs count, including those with pay subsidy.
Employment for which no subsidy was received counts on the same terms.
The supplier may employ people with pay subsidy, as apprentices or in an ordinary job.
Firms that receive a wage subsidy and firms that do not are paid alike.
Pay subsidy is not a condition; the person counts whether or not it is granted.
The supplier may apply for pay subsidy, but the obligation does not depend on it.
Question: Is pay subsidy required? / Answer: No. Both subsidised and ordinary employment count.
Accepted: / - ordinary employment / - pay-subsidised employment / - apprenticeship
Wage subsidy | optional, no effect on counting
The refusal of a subsidy does not prevent the hire from being counted.
You can get pay subsidy for the wages, but you do not have to. The job counts anyway.
The supplier employs one person who has been unemployed for 300 days, with or without a wage subsidy.
The employment authority decides on pay subsidy; the Buyer has no influence on it and it is irrelevant to fulfilment.
Employment without any public support is credited in the same way as subsidised employment.
The prices of the tender shall be given without regard to possible employment subsidies.
Pay subsidy may be applied for but is not compulsory.
Subsidised work counts in the same way as other work.
The employment authority decides on pay subsidy.
If the subsidy decision is delayed, the time limit is extended accordingly.
Approved forms are pay-subsidised work, apprenticeship and ordinary employment.
""",
    ("vague", "fi"): """
Hankinnan tavoitteena on edistää pitkäaikaistyöttömien työllistymistä.
Kaupunki edistää työllisyyttä omilla palveluillaan.
Tilaaja pyrkii auttamaan toimittajaa ehdokkaiden löytämisessä.
Ehdon tarkoituksena on edistää heikossa asemassa olevien työllistymistä.
Toimittaja palkkaa kaksi pitkäaikaistyötöntä vuoden kuluessa.
Huomioon otetaan vain uudet työsuhteet.
Työsuhteet huomioidaan alkamispäivän mukaan.
Toimittaja ottaa huomioon työturvallisuutta koskevat määräykset.
Työllisyysalue pyrkii esittämään ehdokkaita 14 päivässä.
Alihankkijan palkkaama työntekijä otetaan huomioon.
Hankintayksikkö auttaa mahdollisuuksien mukaan toimittajaa löytämään työnhakijoita.
Toimittaja osallistuu tapaamiseen, jossa keskustellaan työllistymisen edistämisestä.
Työllistämisen edistäminen on kaupungin strategian tavoite.
Tarjoajan on otettava ehdon kustannukset huomioon tarjouksessaan.
Jos ehdokasta ei ole, toimittaja vapautuu velvoitteesta.
Julkisista hankinnoista annetun lain tavoitteena on edistää yhdenvertaisuutta.
Ehdolla pyritään edistämään nuorten työllistymistä.
Kaupunki haluaa edistää työllistymistä, ja siksi toimittaja palkkaa kaksi henkilöä.
Työsuhteessa noudatetaan yhdenvertaisuuslakia.
Tuntimäärä jaetaan mahdollisimman tasaisesti.
Toimittaja ilmoittaa, jos työllistämiseen ei ole mahdollisuutta.
Sosiaalisen kriteerin tarkoitus on edistää työllisyyttä.
Pitkäaikaistyöttömien työllistymisen edistämiseksi toimittaja palkkaa kaksi henkilöä.
Työllisyysalue edistää oppisopimuskoulutusta.
Tämän ehdon tarkoituksena on edistää nuorten työllistymistä.
Toimittaja voi halutessaan tarjota lisäksi harjoittelupaikan.
Tarjoaja ottaa ehdon huomioon tarjouksensa hinnassa.
Toimittaja ottaa huomioon, mitä laki säätää takaisinottovelvollisuudesta.
Toimittaja työllistää kaksi henkilöä, jos sopivia ehdokkaita on.
Tilaaja tukee toimittajaa työllistämisessä.
Tilaaja huomioi työllistämisvelvoitteen seurannassaan.
Toimittaja palkkaa vähintään yhden oppisopimusopiskelijan vuodessa.
Toimittaja palkkaa kaksi pitkäaikaistyötöntä vähintään kuudeksi kuukaudeksi.
Hankinnan tavoitteena on edistää pitkään työttömänä olleiden työllistymistä.
Lehtolan kunta edistää hankinnoillaan nuorten pääsyä työelämään.
Kysymys: Riittääkö, että yritämme? Vastaus: Ei riitä, vaan henkilö on palkattava.
Velvoitteena on 800 työtuntia, eikä pelkkä pyrkimys täytä sitä.
Tilaaja pyrkii vastaamaan toimittajan kysymyksiin viikon kuluessa.
Työllistäminen | 1 henkilö | vähintään 25 tuntia viikossa
Urakoitsijan on solmittava yksi oppisopimus kolmen kuukauden kuluessa urakan alkamisesta.
Ehdon tarkoituksena on avata työpaikkoja niille, joiden on vaikea päästä töihin.
Yrityksen pitää ottaa töihin yksi työtön. Työ kestää vähintään puoli vuotta.
Kaupunki ottaa hankintastrategiassaan huomioon työllisyysvaikutukset.
Toimittaja teettää vähintään viisi prosenttia sopimuksen työtunneista kohderyhmään kuuluvilla.
Toimittaja palkkaa kaksi nuorta vuodessa.
Kunta auttaa mahdollisuuksien mukaan ehdokkaiden etsimisessä työttömistä.
Jos työpaikkaa ei ole mahdollista täyttää, toimittaja ilmoittaa siitä tilaajalle.
Myös alihankkijan palkkaamat työttömät otetaan huomioon.
""",
    ("vague", "sv"): """
Målet med upphandlingen är att främja sysselsättningen.
Staden främjar sysselsättningen genom sina egna tjänster.
Beställaren strävar efter att hjälpa leverantören att hitta kandidater.
Syftet med villkoret är att främja sysselsättningen av personer i svag ställning.
Leverantören anställer två långtidsarbetslösa inom ett år.
Endast nya anställningar beaktas.
Anställningar hos underleverantörer beaktas.
Leverantören beaktar bestämmelserna om arbetarskydd.
Sysselsättningsområdet strävar efter att föreslå kandidater inom 14 dagar.
Den upphandlande enheten hjälper i mån av möjlighet leverantören att hitta arbetssökande.
Anbudsgivaren ska beakta kostnaderna för villkoret i sitt anbud.
Om ingen sökande finns befrias leverantören från skyldigheten.
Björkstrands stad vill främja sysselsättningen bland unga.
Leverantören deltar i ett möte om hur sysselsättningen kan främjas.
I anställningen följs likabehandlingslagen.
Om det inte är möjligt att hitta någon bortfaller skyldigheten.
Kommunen vill främja sysselsättningen och därför anställer leverantören två personer.
Timmarna fördelas så jämnt som möjligt.
Sysselsättningsområdet främjar läroavtalsutbildning.
Syftet med villkoret är att främja ungas sysselsättning.
Leverantören får om den så önskar dessutom erbjuda en praktikplats.
Utöver anställningen får leverantören om denne så önskar erbjuda en praktikplats via utbildningsavtal.
Leverantören beaktar vad lagen säger om återanställning.
Beställaren stöder leverantören i sysselsättningen.
Leverantören anställer minst två långtidsarbetslösa för minst sex månader.
Staden främjar sysselsättningen av unga genom sina upphandlingar.
Fråga: Räcker det att försöka? Svar: Nej, en person ska anställas.
Syftet med villkoret är att förbättra långtidsarbetslösas möjligheter att få arbete.
Leverantören ska under det första avtalsåret ingå ett läroavtal som gäller minst 12 månader.
Antal | 1 person | minst 800 timmar
Företaget ska ge jobb åt en person i minst sex månader.
Koivuranta stad beaktar sociala aspekter i sin upphandlingsstrategi.
Entreprenören utför om möjligt de bullrande arbetena utanför skoltid.
I Lundbys sysselsättningsprogram eftersträvas att antalet långtidsarbetslösa minskar.
Leverantören anställer två ungdomar per år.
Kommunen hjälper om möjligt till att hitta arbetslösa kandidater.
Om det inte är möjligt att anställa, meddelar leverantören beställaren.
Även underleverantörens anställda beaktas.
""",
    ("vague", "en"): """
The aim of the procurement is to promote employment.
The City promotes employment through its own services.
The client strives to help the supplier find candidates.
The purpose of the condition is to promote the employment of people in a weak position.
The supplier employs two long-term unemployed persons within a year.
Only new employments are taken into account.
Employment with subcontractors is taken into account.
The supplier takes occupational safety rules into account.
The employment authority endeavours to put forward candidates within 14 days.
The contracting authority helps the supplier, where possible, to find jobseekers.
The tenderer shall take the cost of the condition into account in its tender.
If no applicant is found, the supplier is released from the obligation.
The City wants to promote employment, and therefore the supplier employs two persons.
The supplier takes part in a meeting on how employment may be promoted.
If it is not possible to find anybody, the obligation lapses.
The hours are divided as evenly as possible.
Equality law is observed in employment.
Help is given where possible by the employment services.
The employment area promotes apprenticeships.
The purpose of this condition is to promote the employment of young people.
The supplier may, if it wishes, also offer a training place.
The supplier takes into account what the law says on re-employment.
The client supports the supplier in employing people.
The supplier employs two people where suitable candidates are available.
The supplier employs one apprentice and reports to the client each quarter.
The aim of the procurement is to promote the employment of people in a weak labour market position.
The City promotes employment through its procurements.
The supplier employs one person who has been unemployed for at least 12 months.
Question: Is it enough to try? / Answer: No, one person must be employed for six months.
The Buyer strives to answer questions within two working days.
Two apprentices, six months each | mandatory
Your company must give work to one person for six months.
The contractor shall employ two persons belonging to the target group by 31 August.
The employment authority helps the supplier as far as possible in finding candidates.
The contracting entity takes social aspects into account in its procurement strategy.
The purpose of this condition is that people who have long been without work get paid work.
1 200 hours of the contract work must be performed by persons from the target group.
The supplier hires two young people a year.
The town assists where possible in finding unemployed candidates.
If it is not possible to employ, the supplier tells the Buyer.
Persons hired by subcontractors are taken into account.
""",
}


def cases(sentences: dict[tuple[str, str], str]) -> Iterator[tuple[str, str, str]]:
    for (sign, language), lines in sentences.items():
        yield from ((sign, language, line.strip()) for line in lines.strip().splitlines())


def marked(sign: str, language: str, sentence: str) -> bool:
    text = sentence.replace(" / ", "\n")
    return sign in marks(text, Language(language), [LIBRARY.signs[sign]], LIBRARY.subjects, LIBRARY.topics)


@pytest.mark.parametrize(("sign", "language", "sentence"), list(cases(FAULTY)))
def test_a_faulty_sentence_shows_the_sign(sign: str, language: str, sentence: str) -> None:
    assert marked(sign, language, sentence)


@pytest.mark.parametrize(("sign", "language", "sentence"), list(cases(LAWFUL)))
def test_a_lawful_sentence_does_not(sign: str, language: str, sentence: str) -> None:
    assert not marked(sign, language, sentence)


@pytest.mark.parametrize("sign", sorted({sign for sign, _ in FAULTY}))
def test_every_sign_is_tried_with_both_kinds_in_each_language(sign: str) -> None:
    for language in Language:
        assert (sign, language.value) in FAULTY
        assert (sign, language.value) in LAWFUL


def test_an_old_authority_is_told_of_only_in_calls_after_it_ceased() -> None:
    assert LIBRARY.signs["outdated-authority"].since == date(2025, 1, 1)


@pytest.mark.parametrize("sign", ["later-terms", "subsidy-bound"])
def test_terms_of_an_obligation_are_looked_at_where_one_may_stand(sign: str) -> None:
    where = {"contract_condition", "award_criterion", "minimum_requirement", "bonus_only"}
    assert set(LIBRARY.signs[sign].instruments) == where
