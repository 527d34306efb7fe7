"""What a clause does not say is told, and whatever says it is heard: the signs of what an obligation lacks.

Each case is a small text: an obligation, and after it one or two sentences of the kind that people write.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from toolkit.base.model import Language
from toolkit.clauses.own_text import TextFacts, check_text
from toolkit.library.shelf import load

LIBRARY = load()
FI, SV, EN = Language.FI, Language.SV, Language.EN

OBLIGATION = {
    FI: "Toimittaja palkkaa sopimuksen tehtäviin kaksi pitkäaikaistyötöntä, kummankin kuudeksi kuukaudeksi.",
    SV: "Leverantören anställer två långtidsarbetslösa för uppgifter som hör till avtalet, båda för sex månader.",
    EN: "The supplier shall employ two long-term unemployed persons in the tasks of the contract for six months each.",
}

SAID: dict[tuple[str, Language], str] = {
    ("no-release", FI): r"""
Jos sopivaa ehdokasta ei löydy 30 päivässä, velvoite keskeytyy.
Ellei hakijoita ilmaannu, määräaikaa pidennetään kolmella kuukaudella.
Mikäli työllisyyspalvelut ei ole kuukauden kuluessa osoittanut soveltuvaa henkilöä, toimittaja vapautuu tältä osin.
Hankintayksikkö voi hakemuksesta vapauttaa toimittajan velvoitteesta, jos ehdokkaita ei ole saatavilla.
Jollei avoimeen paikkaan ilmoittaudu ketään, paikka katsotaan täytetyksi.
Ehdokkaiden puuttuessa velvoite raukeaa.
Mikäli soveltuvaa työnhakijaa ei ole tarjolla, siirtyy täyttämättä jäänyt osa seuraavalle sopimusvuodelle.
Työllistetyn irtisanoutuessa kesken kauden toteutuneet kuukaudet hyväksytään eikä puuttuvasta ajasta seuraa sanktioita.
Jos työntekijä itse päättää työsuhteen, katsotaan velvoite kyseisen henkilön osalta täytetyksi.
Palkkatukihakemuksen hylkääminen ei ole sopimusrikkomus, vaan tällöin määräaikaa jatketaan.
Jos palkkatukea ei myönnetä, toimittajalla on oikeus lykätä palkkaamista.
Toimittaja ei vastaa velvoitteen täyttymättä jäämisestä, jos se johtuu siitä, ettei hakijoita ole.
Velvoitteen täyttämisaika pitenee sillä ajalla, jona soveltuvia henkilöitä ei ole ollut saatavissa.
Rekrytoinnin epäonnistuminen toimittajasta riippumattomasta syystä vapauttaa toimittajan seuraamuksista.
Ellei ketään saada palkattua, saa toimittaja lisäaikaa neljä kuukautta.
Sopimussakkoa ei peritä, jos toimittaja osoittaa hakeneensa työntekijää eikä sopivaa ole löytynyt.
Jos haku ei kahdessa kuukaudessa tuota tulosta, velvoitteen täyttämisestä luovutaan.
Työvoimapulan vuoksi täyttämättä jäänyt paikka otetaan huomioon velvoitetta vähentävänä tekijänä.
Velvoite ei koske niitä paikkoja, joihin ei avoimen haun jälkeen ole saatu yhtään kelpoista hakijaa.
Velvoite raukeaa siltä osin kuin sitä ei hakijoiden vähyyden vuoksi voida täyttää.
Tilaaja myöntää pyynnöstä vapautuksen velvoitteesta, kun toimittaja on tehnyt voitavansa.
Velvoite lykkääntyy, kun:\n- ehdokasta ei ole esitetty 45 päivässä\n- henkilö irtisanoutuu
Jos kukaan ei hae paikkaa:\n- ensimmäiset kolme kuukautta velvoite lepää\n- sen jälkeen se lakkaa.
Joskus käy niin, ettei sopivaa tekijää ole. Silloin määräaikaa siirretään kolme kuukautta.
Jos koulutuksen järjestäjä ei osoita opiskelijaa sovittuun ajanjaksoon mennessä, paikka luetaan tarjotuksi.
Jos työsuhde päättyy työntekijästä johtuvasta syystä, toteutunut aika luetaan hyväksi eikä uutta tarvitse palkata.
Toimittajan ei katsota laiminlyöneen velvoitettaan, jos ehdokkaita ei ole ollut.
Velvollisuutta ei ole, jos toimivaltainen viranomainen ei pysty esittämään tehtävään sopivaa henkilöä.
Mikäli sopivia ehdokkaita ei ole, toimittaja ja tilaaja sopivat uudesta aikataulusta.
Ellei kaupungin työllisyyspalvelut kykene nimeämään henkilöä kuukaudessa, ei velvoitetta tältä osin ole.
Jos paikkaan ei ole ollut hakijoita, katsotaan ehto toteutuneeksi.
Toimittaja on vapaa velvoitteesta, jos koko hakuaikana ei tullut yhtään hakemusta.
Velvoitteesta voidaan poiketa, jos sopivaa työvoimaa ei ole saatavilla.
Opiskelijan keskeyttäessä opintonsa velvoite täyttyy suoritetulta ajalta.
Jos henkilö lähtee ennen määräaikaa, korvaavaa henkilöä haetaan kaksi kuukautta, minkä jälkeen velvoite päättyy.
Mikäli palkkatukihakemus hylätään, toimittaja voi siirtää aloitusta.
Toimittajaa ei rangaista siitä, ettei työntekijöitä löydy.
Jollei hakijoita ole, paikka jää odottamaan seuraavaa hakukierrosta.
Ehdokkaiden puuttuminen on hyväksyttävä syy jättää paikka täyttämättä.
Jos rekrytointi ei onnistu, kuukaudet voidaan tehdä myöhemmin sopimuskauden aikana.
Jos työntekijä vaihtaa työpaikkaa, jo tehdyt kuukaudet jäävät toimittajan hyväksi.
Määräaikaan ei lasketa aikaa, jona ehdokasta on odotettu.
Mikäli työllistämiselle ei ole edellytyksiä toimittajasta riippumattomista syistä, velvollisuus lakkaa.
Kun paikka on ollut auki kuusi viikkoa tuloksetta, siitä ei enää tarvitse huolehtia.
Ehdokkaan puuttuessa tilaaja vahvistaa kirjallisesti, että velvoite on siltä osin hoidettu.
Toimittaja ei ole vastuussa siitä, ettei työvoimaviranomainen pysty tarjoamaan osaavia henkilöitä.
Hankintayksikkö voi myöntää poikkeuksen, mikäli osaavaa työvoimaa ei ole saatu.
Työsuhteen päättyessä työntekijän aloitteesta kertyneet kuukaudet pysyvät voimassa ja loput annetaan anteeksi.
Jos sovittu henkilö ei tulekaan työhön, velvoitteelle annetaan uusi määräaika.
Palkkatuen epääminen oikeuttaa siirtämään työn alkua.
Tilanteessa, jossa soveltuvaa henkilöä ei ole, osapuolet neuvottelevat määräajan pidentämisestä.
Jos oppilaitoksella ei ole lähettää opiskelijaa, paikka siirtyy seuraavaan lukukauteen.
Henkilön sairastuessa pitkäaikaisesti tai erotessa jäljellä olevaa aikaa ei vaadita.
Velvoite on voimassa vain, jos työllisyysalueella on tehtävään soveltuvia työnhakijoita.
Jos paikkaan ei kuukauden avoimesta hausta huolimatta saada soveltuvaa tekijää, velvoitetta siirretään eteenpäin.
Palveluntuottaja ei ole velvollinen palkkaamaan, jollei tehtävään ole ammattitaidoltaan sopivaa henkilöä tarjolla.
Mikäli työllisyysalue ilmoittaa, ettei sopivia asiakkaita ole, ehto raukeaa kyseisen paikan osalta.
Työntekijän lähtiessä ennen kuuden kuukauden täyttymistä luetaan toteutunut aika velvoitteen täyttämiseksi.
Velvoitteen täyttämättä jääminen ei johda seuraamuksiin, jos syynä on hakijoiden puute.
Ellei sopivia henkilöitä ole, asiasta sovitaan erikseen ja määräaikaa voidaan jatkaa.
Urakoitsija on vapautettu ehdosta siltä osin kuin sopivaa harjoittelijaa ei ole osoitettu.
Jos tuettua työsuhdetta koskeva hakemus saa kielteisen päätöksen, paikan täyttäminen siirtyy.
Hakijoiden vähäisyys tai palkkatuen epäämispäätös otetaan huomioon velvoitetta arvioitaessa.
Mikäli henkilö keskeyttää työsuhteen, palveluntuottaja saa kolme kuukautta aikaa löytää uuden.
Työsuhteen purkautuminen koeaikana ei ole sopimusrikkomus.
Toimittaja osoittaa yrittäneensä rekrytoida; tällöin velvoite katsotaan täytetyksi.
Jollei kukaan sovi tehtävään, tilaaja hyväksyy sen, että paikka jää täyttämättä.
Mikäli ehdokkaita ei ilmaannu kuuden viikon kuluessa, velvoitteen määräaika alkaa juosta uudelleen.
Paikka, johon ei löydy tekijää, voidaan jättää täyttämättä ilman seurauksia.
Jos työllistetty irtisanotaan henkilöön liittyvästä syystä, uuden palkkaamiseen on aikaa kaksi kuukautta.
Toimittajan vastuulla ei ole se, että sopivia hakijoita ei ilmoittaudu.
Velvoitteesta joustetaan, jos työvoimaa ei ole.
Ellei ehdokasta esitetä, toimittajaa ei voida pitää vastuullisena.
Jos velvoitetta ei voida täyttää toimittajasta riippumattomasta syystä, tilaaja voi muuttaa velvoitetta.
Työllisyysviranomainen esittää ehdokkaita 30 päivän kuluessa. Jollei se esitä, velvollisuus siltä kaudelta poistuu.
Palkkatuen hylkäys tai sopivan hakijan puuttuminen antaa oikeuden lisäaikaan.
Milloin sopivaa väkeä ei avoimen ilmoittelun jälkeen ole, urakoitsija saa jättää pestin täyttämättä.
Rekrytointiesteen sattuessa osapuolet tarkistavat aikataulun.
Jos työllisyyspalvelut ei tarjoa ketään kolmessa viikossa, paikka poistetaan velvoitteesta.
Sopivan henkilön puuttuminen keskeyttää määräajan kulumisen.
Työntekijästä johtuva työsuhteen päättyminen ei vähennä toteutuneita kuukausia.
Mikäli tuki evätään, ehto ei sido.
Toimittaja ei ole rikkonut ehtoa, jos hakuun ei vastannut kukaan sopiva.
Velvoite täyttyy myös silloin, kun paikka on ollut haussa 30 päivää eikä kelvollisia hakijoita ollut.
Henkilön lopettaessa itse työnsä velvoite hänen osaltaan on hoidettu.
Hakijapulan vuoksi tilaaja voi pyynnöstä pidentää aikaa tai alentaa määrää.
Jos ehdokas kieltäytyy työstä, toimittaja on velvoitteensa tehnyt.
""",
    ("no-release", SV): r"""
Om ingen lämplig kandidat har hittats inom 30 dagar vilar skyldigheten.
Hittas ingen lämplig sökande förlängs tidsfristen med tre månader.
Har arbetskraftsmyndigheten inte inom en månad anvisat någon lämplig person är leverantören fri från skyldigheten.
Beställaren kan på ansökan befria leverantören från skyldigheten om det inte finns några sökande.
Anmäler sig ingen till den lediga platsen anses platsen tillsatt.
Om det saknas kandidater förfaller kravet.
Kan platsen inte tillsättas på grund av brist på sökande skjuts den upp till följande avtalsår.
Slutar den anställda i förtid godkänns de utförda månaderna och inget vite tas ut.
Om arbetstagaren själv säger upp sig anses skyldigheten fullgjord för den personens del.
Ett avslag på ansökan om lönesubvention är inte ett avtalsbrott, utan tiden förlängs.
Beviljas inte lönesubvention har leverantören rätt att skjuta upp anställningen.
Leverantören svarar inte för att skyldigheten inte fullgörs om det beror på att sökande saknas.
Tidsfristen flyttas fram med den tid under vilken lämpliga personer inte har funnits att tillgå.
Misslyckas rekryteringen av skäl som leverantören inte råder över undantas platsen från skyldigheten.
Får man inte tag på någon ges leverantören fyra månader tilläggstid.
Inget vite tas ut om leverantören visar att platsen varit utlyst utan att någon lämplig har anmält sig.
Ger rekryteringen inget resultat på två månader avstår beställaren från kravet.
Skyldigheten gäller inte de platser till vilka det trots öppen annonsering inte har funnits behöriga sökande.
Till den del det inte går att hitta personer bortfaller skyldigheten.
Beställaren beviljar på begäran befrielse från skyldigheten när leverantören har gjort vad den kunnat.
Skyldigheten vilar när\n- ingen kandidat har presenterats inom 45 dagar\n- personen säger upp sig
Om ingen söker platsen:\n- under de tre första månaderna vilar skyldigheten\n- därefter upphör den.
Ibland finns det ingen som passar. Då flyttas tidsfristen fram med tre månader.
Om utbildningsanordnaren inte anvisar någon studerande inom den avtalade tiden räknas platsen som erbjuden.
Upphör anställningen på arbetstagarens begäran räknas den utförda tiden och ingen ny person behöver anställas.
Leverantören anses inte ha försummat sin skyldighet om det inte har funnits kandidater.
Löftet minskas med de månader som uteblir därför att en lämplig person inte har gått att få tag på.
Finns det inga lämpliga kandidater kommer parterna överens om en ny tidtabell.
Kan sysselsättningstjänsterna inte föreslå någon på en månad gäller skyldigheten inte till den delen.
Har platsen inte fått några sökande anses villkoret uppfyllt.
Leverantören är fri från skyldigheten om ingen ansökan kom in under ansökningstiden.
Avvikelse från skyldigheten får göras om det inte finns lämplig arbetskraft att tillgå.
Avbryter den studerande sina studier anses skyldigheten fullgjord för den tid som gått.
Går personen i förtid söks en ersättare i två månader, varefter skyldigheten upphör.
Avslås ansökan om lönesubvention får leverantören skjuta upp starten.
Leverantören drabbas inte av påföljder för att arbetstagare inte står att finna.
Finns inga sökande får platsen vänta till nästa ansökningsomgång.
Brist på kandidater är ett godtagbart skäl att lämna platsen obesatt.
Lyckas rekryteringen inte kan månaderna göras senare under avtalstiden.
Byter arbetstagaren jobb räknas de månader som redan gjorts leverantören till godo.
I tidsfristen räknas inte den tid då man väntat på en kandidat.
Om ingen går att få tag i trots sex veckors annonsering frångås kravet.
Saknas kandidater bekräftar beställaren skriftligen att skyldigheten är fullgjord till den delen.
Om ingen anmäler sig efter två ansökningsomgångar lämnas uppgiften obesatt utan påföljder.
Leverantören ansvarar inte för att arbetskraftsmyndigheten inte kan erbjuda kunniga personer.
Den upphandlande enheten kan bevilja undantag när det inte har gått att få kunnig arbetskraft.
Avslutas anställningen på arbetstagarens initiativ kvarstår de månader som har samlats och resten efterskänks.
Nekas lönesubvention får starten senareläggas.
I ett läge där det inte finns någon lämplig person förhandlar parterna om längre tid.
Har läroanstalten ingen studerande att sända flyttas platsen till följande termin.
Blir personen långvarigt sjuk eller säger upp sig krävs inte den återstående tiden.
Skyldigheten gäller bara om det finns lämpliga arbetssökande.
Finner leverantören trots annonsering ingen lämplig sökande på fyra veckor behöver platsen inte tillsättas.
Om sysselsättningsområdet meddelar att det inte har någon lämplig kund upphör kravet för denna plats.
Slutar personen innan sex månader har gått räknas den tid som arbetats.
Att skyldigheten inte uppfylls medför inga följder om orsaken är att det inte finns sökande.
Leverantören är inte skyldig att anställa om det inte finns någon med rätt yrkeskunskap att få.
Får ansökan om lönesubvention avslag skjuts tillsättningen fram.
Avbryts anställningen har producenten tre månader på sig att hitta en ny person.
Hävs anställningen under prövotiden är det inte fråga om avtalsbrott.
Kan leverantören visa att rekrytering har försökts anses skyldigheten fullgjord.
Passar ingen för uppgiften godkänner beställaren att platsen står tom.
En plats som ingen söker får lämnas obesatt utan följder.
Sägs den anställde upp av skäl som hänför sig till personen har leverantören två månader på sig att anställa en ny.
Leverantören bär inte ansvar för att lämpliga sökande inte anmäler sig.
Vid brist på arbetskraft kan beställaren jämka kravet.
Anvisas ingen kandidat kan leverantören inte hållas ansvarig.
Kan skyldigheten inte fullgöras av en orsak som inte beror på leverantören kan beställaren ändra den.
Sysselsättningsområdet föreslår kandidater inom 30 dagar. Gör det inte det, faller skyldigheten för den perioden.
Avslag på lönesubvention eller avsaknad av lämplig sökande ger rätt till förlängd tid.
Leverantören befrias från skyldigheten till den del den inte kan tillsätta platserna trots rimliga ansträngningar.
Går det inte att hitta någon ska parterna tillsammans söka en annan lösning.
Lämnar arbetstagaren sitt arbete frivilligt ersätts hen inte, om mindre än en månad återstår.
Skyldigheten är villkorad av att det finns lämpliga arbetssökande.
Vid rekryteringshinder ser parterna över tidtabellen.
Erbjuder sysselsättningstjänsterna ingen på tre veckor stryks platsen.
Avsaknad av lämplig person avbryter tidsfristen.
Att anställningen upphör av skäl som beror på arbetstagaren minskar inte de utförda månaderna.
Nekas stödet är villkoret inte bindande.
Leverantören har inte brutit mot villkoret om ingen lämplig svarade på annonsen.
Kravet är uppfyllt också när platsen varit utlyst i 30 dagar och behöriga sökande saknats.
På grund av sökandebrist kan beställaren på begäran ge mer tid eller sänka antalet.
Tackar kandidaten nej har leverantören gjort sitt.
""",
    ("no-release", EN): r"""
Nobody suitable in three weeks, or the person quits: that place is written off.
The covenant abates to the extent that the company receives no suitable application.
If no suitable candidate is found within 30 days, the obligation is suspended.
Where nobody applies, the time limit is extended by three months.
Should the employment authority fail to put forward a suitable person within a month, the supplier is released.
The client may on request release the supplier from the obligation if candidates are not available.
If no one answers the advertisement, the place is deemed to have been filled.
In the absence of candidates the obligation lapses.
Where a vacancy cannot be filled for lack of applicants, it is carried over to the next contract year.
If the employee leaves early, the months worked are accepted and no penalty is claimed.
If the person resigns, the obligation is considered fulfilled as regards that person.
Refusal of pay subsidy is not a breach; the deadline is then moved.
If pay subsidy is not granted, the supplier may postpone the recruitment.
The supplier is not liable for a shortfall due to there being no applicants.
The period for performance is prolonged by the time during which suitable persons have not been available.
Where recruitment is unsuccessful for reasons beyond the supplier's control, the supplier is excused.
If nobody can be recruited, the supplier gets an additional four months.
No contractual penalty is charged if the supplier has advertised the post and no suitable person has come forward.
If the search brings no result in two months, the requirement is waived.
The obligation does not apply to posts for which no qualified applicant has been found.
To the extent that people cannot be found, the requirement falls away.
The client grants an exemption from the obligation when the supplier has done all it could.
The obligation is suspended where:\n- no candidate has been presented within 45 days\n- the person resigns
If there are no applicants:\n- for the first three months the duty rests\n- after that it ceases.
Sometimes there is no one who fits. In that case the time limit moves forward by three months.
If the school does not put forward a student by the agreed day, the place counts as offered.
If the employment ends for a reason due to the employee, the time worked is counted and no new person need be found.
The supplier is not considered to have failed in its obligation if there have been no candidates.
The number is reduced by the months lost because a suitable person could not be found.
If there are no suitable candidates, the parties agree on a new timetable.
If the employment services are unable to name anyone within a month, there is no obligation to that extent.
If the post has attracted no applicants, the condition is regarded as met.
The contractor is free from the obligation if no application was received.
The obligation may be departed from where no suitable workforce is available.
Where a student breaks off the studies, the obligation is met for the time completed.
If the person leaves before time, a successor is sought for two months, after which the obligation ends.
If the application for pay subsidy is rejected, the start may be put off.
The supplier suffers no sanction because workers cannot be found.
With no applicants, the place waits for the next round.
Lack of candidates is an acceptable reason for leaving a place unfilled.
If recruitment does not succeed, the months may be worked later in the contract.
If the employee changes jobs, the months already worked are credited to the supplier.
Time spent waiting for a candidate is not counted in the time limit.
A supplier which has searched for six weeks without success need do no more.
A shortfall caused by the unavailability of candidates does not count as a breach.
Where candidates are wanting, the client confirms in writing that the obligation is settled to that extent.
If after two rounds nobody turns up, the post is left vacant without consequences.
The supplier does not answer for the authority's inability to offer skilled people.
The contracting authority may grant an exception where skilled labour could not be obtained.
If the employment ends on the employee's initiative, the months accrued stand and the rest is forgiven.
Denial of pay subsidy entitles the supplier to a later start.
In a situation where there is no suitable person, the parties negotiate on a longer period.
If the college has no student to send, the place moves to the next term.
If the person falls ill for a long time or resigns, the remaining time is not required.
The obligation applies only if there are suitable jobseekers.
Where the supplier, despite advertising for four weeks, has found nobody suitable, it need not fill the place.
If the employment area states that it has no suitable client, the condition ceases to apply to that place.
If the person leaves before the six months are up, the time worked counts.
Failure to fill a place because there are no applicants carries no consequences.
The supplier is under no duty to employ where no one with the right skills is to be had.
If an application for wage subsidy is turned down, the filling of the place is put back.
If the employment is broken off, the provider has three months to find someone else.
Termination during the trial period is not a breach of contract.
Where the supplier can show that it tried to recruit, it is taken to have performed.
If nobody fits the task, the client accepts that the place stays empty.
A place for which nobody applies may be left unfilled without penalty.
If the employee is dismissed for a personal reason, the supplier has two months in which to hire another.
The supplier bears no responsibility for suitable applicants not coming forward.
In a labour shortage the client may adjust the requirement.
If no candidate is referred, the supplier cannot be held liable.
Where performance is impossible for a reason not attributable to the supplier, the client may change the obligation.
The employment area proposes candidates within 30 days. If it does not, the obligation for that period falls away.
Refusal of wage subsidy, or the lack of a suitable applicant, gives a right to more time.
The contractor is excused to the extent that reasonable efforts have failed.
If nobody can be found, the parties shall together look for another solution.
Where an employee leaves of their own accord with under a month to go, no replacement is needed.
The clock stops while no candidate is on offer.
Should the pool of candidates be exhausted, the contractor owes nothing further.
When open advertising brings no suitable people, the contractor may leave the slot empty.
In the event of a recruitment obstacle the parties revisit the timetable.
If the job service offers nobody in three weeks, the place is taken off the obligation.
The absence of a suitable person interrupts the running of the time limit.
If the subsidy is refused, the condition is not binding.
The supplier has not broken the condition if no one suitable responded to the advertisement.
The requirement is also met when the post has been open for 30 days without qualified applicants.
Somebody who leaves of their own will still counts for the time worked.
Because of a lack of applicants the client may on request allow more time or lower the number.
If the candidate declines the job, the supplier has done its part.
""",
    ("no-evidence", FI): r"""
Toimittaja raportoi velvoitteen toteutumisesta puolivuosittain.
Toimittaja ilmoittaa tilaajalle neljännesvuosittain, montako työsuhdetta on alkanut ja päättynyt.
Velvoitteen täyttyminen osoitetaan palkkalaskelmin, joista nimet on poistettu.
Toimittaja antaa vuosittain tammikuun loppuun mennessä selvityksen työllistämisestä.
Työllistämisehdon toteutumista seurataan työmaakokouksissa.
Ehdon toteutuminen todennetaan työvoimaviranomaisen vahvistuksella.
Ryhmään kuulumisen vahvistaa viranomainen vastaamalla kyllä tai ei.
Tilaajan pyynnöstä toimittaja esittää työtodistukset, joista ei ilmene nimiä.
Toteutuneet kuukaudet kirjataan seurantakokouksen pöytäkirjaan.
Seurantalomake palautetaan hankintayksikölle kesäkuussa ja joulukuussa.
Toimittaja liittää laskuunsa erittelyn tehdyistä työllistämistunneista.
Palveluntuottaja toimittaa yhteenvedon työllistettyjen määrästä sopimuskauden päättyessä.
Toimittajan on pyydettäessä näytettävä toteen, että velvoite on täytetty.
Koulutuksen järjestäjän todistus oppisopimuksen alkamisesta toimitetaan tilaajalle.
Toimittaja pitää kirjaa työtunneista, ja hankintayksikkö voi tarkastaa kirjanpidon.
Työllistämisen tilanne käydään läpi vuosittaisessa seurantapalaverissa.
Selvitys velvoitteen täyttämisestä annetaan ennen loppulaskun maksamista.
Työttömyyden keston toteaa työvoimaviranomainen taikka toisen valtion vastaava viranomainen.
Kunkin kalenterivuoden päätyttyä annetaan kirjallinen tieto alkaneista työsuhteista ja niiden kestosta.
Yritys lähettää kerran kuussa taulukon palkatuista ja heidän tunneistaan.
Velvoitteen täyttymisen todisteena hyväksytään tulorekisterin ote tai muu vastaava asiakirja.
Raportointi tapahtuu liitteen 3 lomakkeella.
Toimittaja toimittaa tilaajalle vuosittain tiedon työllistettyjen määrästä.
Ehdon täyttymisestä annetaan selvitys sopimuksen päättyessä.
Tilaaja voi milloin tahansa pyytää selvityksen velvoitteen tilanteesta.
Velvoitteen toteutuma esitetään ohjausryhmälle kahdesti vuodessa.
Toimittajan kirjallinen vakuutus velvoitteen täyttämisestä liitetään loppulaskuun.
Hankintayksikkö tarkistaa ehdon toteutumisen pistokokein.
Oppilaitos vahvistaa oppisopimusten määrän.
Palkanlaskennasta tulostettu yhteenveto ilman nimiä riittää selvitykseksi.
Toimittaja ilmoittaa tilaajan yhteyshenkilölle sähköpostitse, kun työsuhde on alkanut ja kun se päättyy.
Neljännesvuosittain pidettävässä palaverissa todetaan tehdyt kuukaudet.
Työllistetyistä pidetään nimetöntä luetteloa, joka näytetään tilaajalle pyydettäessä.
Työllistymistä koskevat luvut annetaan hankintayksikölle kesäkuun ja joulukuun lopussa.
Työvoimaviranomaisen kyllä-vastaus riittää osoitukseksi.
Urakoitsija esittää työmaakokouksissa työllistämistunnit.
Tilaaja seuraa velvoitetta kuukausiraporteista.
Toteutuminen käydään läpi kuukausittain pidettävässä yhteistyökokouksessa.
Vuosiraportista käy ilmi työllistettyjen kuukausimäärä.
Todisteena työsuhteesta esitetään työsopimuksen kopio, josta nimi on peitetty.
Toimittaja tekee tilaajalle ilmoituksen jokaisesta alkaneesta ja päättyneestä työsuhteesta.
Velvoitteen seurannasta vastaa hankintayksikön sopimusvastaava, joka saa tiedot neljä kertaa vuodessa.
Ehdon täyttyminen tarkastetaan loppukatselmuksessa.
Toimittajan tulee vuosittain antaa hankintayksikölle kirjallinen selostus ehdon toteutumisesta.
Toteutuneista työllistymisistä pidetään seurantataulukkoa, jota päivitetään kuukausittain.
Hankintayksikkö hankkii vahvistuksen ryhmään kuulumisesta viranomaiselta.
Tilaaja saa joulukuussa tiedon siitä, montako henkilöä on ollut työssä.
Palveluntuottaja todistaa ehdon täyttymisen palkkahallinnon tulosteella.
Velvoitteen täyttymistä arvioidaan sopimuskauden puolivälissä ja lopussa yhteisessä tilaisuudessa.
Toimittaja toimittaa vuosittain anonyymin koosteen työllistetyistä.
Toimittaja kertoo sähköpostilla jokaisen työsuhteen alkamispäivän ja tuntimäärän.
Työllistämistä koskevat tiedot tallennetaan tilaajan järjestelmään neljännesvuosittain.
Sopimusvastaava tarkistaa vuosittain, että paikat on täytetty.
Toteuma lasketaan palkanlaskennan tiedoista ja toimitetaan tilaajalle.
Kunkin jakson jälkeen täytetään liitteen 4 taulukko, joka lähetetään tilaajalle.
Seuranta: kerran vuodessa lukumäärät ilman henkilötietoja.
Hankintayksiköllä on oikeus saada selvitys siitä, miten ehtoa on noudatettu.
Koulutuksen järjestäjän allekirjoittama oppisopimus näytetään tilaajalle henkilötiedot peitettyinä.
Todisteeksi riittää viranomaisen antama vahvistus.
Täyttyminen todetaan vastaanottotarkastuksessa.
Urakoitsija merkitsee työmaapäiväkirjaan oppisopimusopiskelijan työpäivät.
Tilaajalle ilmoitetaan kahden viikon kuluessa työsuhteen alkamisesta ja päättymisestä.
Laskun liitteenä annetaan työtuntien erittely.
Velvoitteen etenemistä käsitellään yhteistyöryhmässä.
Palveluntuottaja laatii puolivuosikatsauksen, josta käyvät ilmi työsuhteiden määrä ja kesto.
Toteutumisesta annetaan loppuselvitys.
Vuoden päätteeksi tilaajalle lähtee sähköposti, jossa luetellaan alkaneet työsuhteet ja kuukaudet ilman nimiä.
Tilaaja voi pyytää palkanmaksusta nimettömän tulosteen.
Velvoitteen seuranta kuuluu sopimusvastaavalle, jolle toimittaja antaa luvut joulukuussa.
Työmaan viikkopalaverissa kuitataan opiskelijoiden tunnit.
Toimittajan ilmoitus täytetyistä paikoista toimitetaan kunkin vuoden tammikuussa.
Asiasta annetaan tilaajalle kirjallinen vahvistus, kun paikka on täytetty.
""",
    ("no-evidence", SV): r"""
Leverantören rapporterar varje halvår hur skyldigheten har fullgjorts.
Leverantören meddelar kvartalsvis beställaren hur många anställningar som har börjat och slutat.
Att skyldigheten är fullgjord visas med lönespecifikationer där namnen har strukits.
Leverantören lämnar årligen före utgången av januari en redogörelse för anställningarna.
Hur villkoret fullgörs följs upp på byggplatsmötena.
Att villkoret är uppfyllt verifieras med arbetskraftsmyndighetens bekräftelse.
Att personen hör till gruppen bekräftar myndigheten med ja eller nej.
På beställarens begäran visar leverantören upp arbetsintyg utan namn.
De utförda månaderna antecknas i protokollet från uppföljningsmötet.
Uppföljningsblanketten lämnas till beställaren i juni och december.
Leverantören bifogar till fakturan en specifikation av de utförda timmarna.
Tjänsteproducenten tillställer beställaren en sammanställning över antalet anställda när avtalet upphör.
Leverantören ska på begäran styrka att skyldigheten är fullgjord.
Utbildningsanordnarens intyg om att läroavtalet har börjat lämnas till beställaren.
Leverantören för bok över arbetstimmarna och beställaren får granska bokföringen.
Läget gås igenom vid det årliga uppföljningsmötet.
En utredning om att skyldigheten har fullgjorts lämnas innan slutfakturan betalas.
Arbetslöshetens längd konstateras av arbetskraftsmyndigheten eller motsvarande myndighet i en annan stat.
Efter varje kalenderår ges skriftlig information om de anställningar som har börjat och deras längd.
Företaget skickar en gång i månaden en tabell över de anställda och deras timmar.
Som bevis på att skyldigheten är fullgjord godkänns ett utdrag ur inkomstregistret eller en annan motsvarande handling.
Redovisning av antalet anställda sker på blanketten i bilaga 3.
Leverantören lämnar årligen uppgift om antalet anställda till beställaren.
En redogörelse för hur villkoret uppfyllts ges när avtalet löper ut.
Beställaren får när som helst begära en utredning om läget.
Utfallet presenteras för styrgruppen två gånger om året.
Leverantörens skriftliga försäkran om att skyldigheten fullgjorts bifogas slutfakturan.
Den upphandlande enheten kontrollerar genom stickprov att villkoret uppfylls.
Läroanstalten bekräftar antalet läroavtal.
En sammanställning ur löneräkningen utan namn räcker som utredning.
Leverantören meddelar beställarens kontaktperson per e-post när en anställning har börjat och när den upphör.
Vid kvartalsmötet konstateras de utförda månaderna.
Över de anställda förs en lista utan namn som visas för beställaren på begäran.
Siffrorna om anställningarna ges beställaren i slutet av juni och december.
Ett ja från arbetskraftsmyndigheten räcker som bevis.
Entreprenören visar upp timmarna på byggplatsmötena.
Utfallet gås igenom vid det månatliga samarbetsmötet.
Leverantören ska spara de handlingar som visar anställningarna och på begäran lägga fram dem.
Av årsrapporten framgår antalet månader.
Som bevis på anställningen visas en kopia av arbetsavtalet där namnet är övertäckt.
Leverantören gör en anmälan till beställaren om varje anställning som börjar och slutar.
För uppföljningen svarar beställarens avtalsansvariga, som får uppgifterna fyra gånger om året.
Att villkoret är uppfyllt kontrolleras vid slutbesiktningen.
Leverantören ska varje år ge den upphandlande enheten en skriftlig berättelse om hur villkoret har uppfyllts.
Över anställningarna förs en uppföljningstabell som uppdateras månadsvis.
Den upphandlande enheten skaffar en bekräftelse av myndigheten på att personen hör till gruppen.
Beställaren får i december veta hur många som har arbetat.
Producenten visar att villkoret är uppfyllt med en utskrift ur löneadministrationen.
Fullgörandet utvärderas halvvägs och i slutet av avtalsperioden vid ett gemensamt tillfälle.
Leverantören lämnar årligen en anonym sammanfattning av de anställda.
Leverantören berättar per e-post startdagen och timantalet för varje anställning.
Uppgifterna om anställningarna sparas kvartalsvis i beställarens system.
Den avtalsansvariga kontrollerar varje år att platserna har fyllts.
Utfallet räknas ur löneräkningens uppgifter och sänds till beställaren.
Efter varje period fylls tabellen i bilaga 4 i och sänds till beställaren.
Uppföljning: en gång om året antalet utan personuppgifter.
Läroavtalet visas för beställaren med personuppgifterna övertäckta.
Som bevis räcker myndighetens bekräftelse.
Uppfyllelsen konstateras vid mottagningsbesiktningen.
Entreprenören för in lärlingens arbetsdagar i byggdagboken.
Beställaren underrättas inom två veckor om att en anställning har börjat eller upphört.
Som bilaga till fakturan ges en specifikation av timmarna.
Hur skyldigheten framskrider behandlas i samarbetsgruppen.
Producenten gör en halvårsöversikt som visar anställningarnas antal och längd.
En slutredovisning av utfallet lämnas.
Leverantören ger besked om antalet månader vid årets slut.
Vid årets slut går ett mejl till beställaren med de anställningar som börjat och månaderna utan namn.
Beställaren får begära en anonym utskrift ur löneräkningen.
Uppföljningen hör till avtalsansvarig, som får siffrorna av leverantören i december.
På byggets veckomöte kvitteras de studerandes timmar.
Leverantörens besked om fyllda platser lämnas i januari varje år.
När platsen är fylld ges beställaren en skriftlig bekräftelse.
""",
    ("no-evidence", EN): r"""
The supplier reports on the fulfilment of the obligation every six months.
The supplier tells the client quarterly how many employments have begun and ended.
Fulfilment is shown with payslips from which the names have been removed.
The supplier submits an account of the employments by the end of January each year.
Compliance with the condition is followed up at the site meetings.
That the condition is met is verified by a confirmation from the employment authority.
The authority confirms with yes or no that the person belongs to the group.
At the client's request the supplier presents certificates of employment without names.
The months worked are entered in the minutes of the follow-up meeting.
The monitoring form is returned to the client in June and December.
The supplier encloses with its invoice a breakdown of the hours worked.
The provider delivers a summary of the number of persons employed at the end of the contract.
On request the supplier must prove that the obligation has been fulfilled.
A certificate from the education provider that the apprenticeship has begun is handed to the client.
The supplier keeps records of the hours, and the client may inspect them.
Progress is reviewed at the annual contract meeting.
Evidence that the obligation has been fulfilled is given before the final invoice is paid.
The length of unemployment is established by the employment authority or a corresponding authority of another state.
After each calendar year written information is given on the employments begun and their duration.
The company sends once a month a table of those employed and their hours.
The supplier informs about the state of the employing in writing once in a quarter.
Reporting takes place on the form in Annex 3.
The supplier gives the client each year the number of persons employed.
An account of how the condition has been met is given when the contract ends.
The client may at any time ask for an explanation of the state of the obligation.
The outcome is presented to the steering group twice a year.
A written assurance by the supplier that the obligation is fulfilled is attached to the final invoice.
The contracting authority checks by spot checks that the condition is met.
The school confirms the number of apprenticeships.
A printout from payroll without names is sufficient evidence.
The supplier tells the client's contact person by e-mail when an employment has begun and when it ends.
The months worked are noted at the quarterly meeting.
A list without names is kept of those employed and shown to the client on request.
The employment figures are handed to the client at the end of June and December.
A yes from the employment authority is enough as proof.
The contractor produces the hours at the site meetings.
Results are gone through at the monthly cooperation meeting.
The supplier shall keep the documents that show the employment and make them available on request.
The yearly report shows the number of months.
As proof of employment a copy of the contract with the name covered is produced.
The supplier makes a notification to the client of each employment begun and ended.
The client's contract manager is in charge of follow-up and receives the figures four times a year.
Fulfilment is checked at the final inspection.
The supplier shall give the contracting authority every year a written description of how the condition has been met.
A follow-up table of the employments is kept and updated monthly.
The contracting authority obtains confirmation from the authority that the person belongs to the group.
The client learns in December how many people have been at work.
The provider shows by a payroll printout that the condition has been met.
Fulfilment is assessed midway and at the end of the contract at a joint session.
Each year the supplier provides an anonymous digest of those employed.
The supplier e-mails the start date and hours of every employment.
Data on the employments are stored quarterly in the client's system.
The contract manager checks once a year that the places have been filled.
The outcome is worked out from payroll data and passed to the client.
Follow-up: numbers once a year, without personal data.
The contracting authority is entitled to an account of how the condition has been observed.
The signed apprenticeship contract is shown to the client with personal data blacked out.
The authority's confirmation suffices.
Fulfilment is recorded at the taking-over inspection.
The contractor enters the apprentice's working days in the site diary.
The client is notified within two weeks of each employment beginning or ending.
A breakdown of hours accompanies the invoice.
How the obligation is getting on is dealt with in the cooperation group.
The provider draws up a half-yearly overview of the number and length of the employments.
The supplier lets the client know the number of months at year end.
The employment authority attests that the person is long-term unemployed.
At year end an email goes to the client listing employments begun and months without names.
The client may ask for an anonymous payroll printout.
Follow-up rests with the contract manager, to whom the supplier gives the figures in December.
At the weekly site meeting the trainees' hours are signed off.
Written confirmation is given to the client once the place is filled.
""",
    ("not-new", FI): r"""
Aliurakoitsijoiden tunnit summataan mukaan; ennestään työmaalla olleiden tunteja ei.
Velvoitteeseen luetaan vain sopimuksen allekirjoittamisen jälkeen alkaneet työsuhteet.
Toimittajan palveluksessa jo olevia ei lasketa mukaan.
Henkilö ei ole saanut olla toimittajan palveluksessa edeltävien 12 kuukauden aikana.
Työllistettävien on oltava uusia työntekijöitä.
Nykyisen henkilöstön siirtäminen näihin tehtäviin ei täytä velvoitetta.
Ehdon täyttävät ainoastaan uudet työsuhteet.
Ennen hankintapäätöstä palkattuja henkilöitä ei hyväksytä.
Aiemmin solmittua työsuhdetta ei oteta huomioon.
Työllistettävä palkataan toimittajan nykyisten työntekijöiden lisäksi.
Entuudestaan yrityksessä työskentelevä ei kelpaa.
Huomioon otetaan sopimuskaudella solmitut uudet oppisopimukset.
Velvoitetta ei voi täyttää henkilöillä, jotka olivat palkkalistoilla tarjousta jätettäessä.
Työsuhde on voinut alkaa aikaisintaan tarjouspyynnön julkaisemispäivänä.
Työllistetty ei saa olla toimittajan entinen työntekijä, jonka työsuhteesta on alle vuosi.
Olemassa olevat työsuhteet eivät kerrytä velvoitetta.
Velvoitteen täyttää vain tätä sopimusta varten rekrytoitu henkilö.
Laskuun otetaan ne, jotka eivät ole olleet tarjoajan töissä viimeisen vuoden aikana.
Toimittajan omasta henkilöstöstä ei paikkoja saa täyttää.
Rekrytointien tulee olla lisärekrytointeja.
Pelkkä aikaisemman työsuhteen jatkaminen ei riitä.
Työllistettävän työsuhteen tulee olla alkanut sopimuskauden alkamisen jälkeen.
Rekrytoitavan tulee olla toimittajalle uusi työntekijä.
Henkilö ei saa olla ollut toimittajaan työsuhteessa viimeisten kuuden kuukauden aikana.
Jo palkattuja henkilöitä ei huomioida.
Työsuhteen on täytynyt alkaa sopimuskauden aikana.
Työllistettävät palkataan nykyisen henkilökunnan lisäksi.
Toimittajan oman henkilöstön sisäiset siirrot eivät täytä ehtoa.
Ehtoa ei täytä se, että toimittaja nimeää tehtävään nykyisen työntekijänsä.
Vain hankintapäätöksen jälkeen solmitut työsopimukset kelpaavat.
Mukaan ei lueta niitä, jotka toimittaja on palkannut ennen tätä sopimusta.
Ennen allekirjoitusta palkatut eivät kelpaa.
Laskennassa otetaan huomioon uudet työllistyneet.
Toimittajalla työsuhteessa jo oleva ei kelpaa työllistettäväksi.
Velvoitetta ei voi täyttää olemassa olevalla henkilöstöllä.
Työllistettävän on oltava toimittajan ulkopuolelta.
Vanhoja työsuhteita ei hyväksytä.
Velvoitetta täyttäväksi ei lueta henkilöä, jonka työsuhde oli voimassa sopimusta tehtäessä.
Kyse on oltava uusrekrytoinnista.
Työsuhde, joka on alkanut ennen hankintasopimusta, jää laskennan ulkopuolelle.
Toimittajan tai sen konsernin palveluksesta siirtyvä ei täytä ehtoa.
Työllistettävät eivät saa olla olleet toimittajalla töissä vuoden aikana ennen sopimusta.
Hyväksyttävä työsuhde alkaa aikaisintaan sopimuksen voimaantulopäivänä.
Nykyiset työntekijät eivät käy.
Paikkoihin ei voi sijoittaa toimittajan henkilöstöä.
Velvoite koskee uusia palvelussuhteita.
Palkattavalla ei saa olla voimassa olevaa työsuhdetta toimittajaan.
Velvoitteen täyttäminen edellyttää, että henkilö tulee taloon uutena.
Sopimuksen voimaantullessa voimassa olleet työsuhteet jätetään huomiotta.
Palkattavien on oltava henkilöitä, jotka eivät ole olleet toimittajan työntekijöitä kahteen vuoteen.
Toimittajan palveluksessa ennestään olevia henkilöitä ei voi ilmoittaa velvoitteen täyttäjiksi.
Hyväksyttäviä ovat työsuhteet, jotka alkavat sopimuskaudella.
Velvoitteeseen kelpaavat vain hankintasopimuksen tekemisen jälkeen aloittaneet.
Jo olemassa olevan työsuhteen nimeäminen velvoitteeseen kuuluvaksi ei ole sallittua.
Laskentaan kuuluvat työsuhteet, jotka on perustettu tämän sopimuksen vuoksi.
Ennen sopimuskautta alkanut oppisopimus ei ole hyväksyttävä.
Työllistettävien tulee olla toimittajan henkilöstölle lisäystä.
Työllistettävällä ei saa olla aiempaa työsuhdetta toimittajaan edeltäneen vuoden aikana.
Talon omaa väkeä ei lasketa.
Jo aiemmin palkatun henkilön työtä ei voida lukea hyväksi.
Edellisessä sopimuksessa työllistettyjä ei voi käyttää uudelleen.
Työsuhde on aloitettava sopimuksen alkamisen jälkeen.
Rekrytoitavat eivät ole yrityksen kirjoilla tarjousta jätettäessä.
Vain ensi kertaa toimittajalle työhön tulevat huomioidaan.
Työsuhteen tulee olla uusi.
Työllistettävä on toimittajalle entuudestaan vieras.
Nykyisten työntekijöiden sopimusten jatkamista ei pidetä työllistämisenä.
Hyväksi luetaan vasta sopimuksen alettua palkatut.
Talossa jo olevat eivät kelpaa.
Velvoitteen piiriin eivät kuulu henkilöt, joilla on jo työsopimus yrityksen kanssa.
Paikkoja ei voi täyttää siirtämällä omia työntekijöitä toisesta kohteesta.
Työsuhteiden pitää syntyä tämän sopimuksen myötä.
""",
    ("not-new", SV): r"""
I skyldigheten räknas bara anställningar som har börjat efter att avtalet undertecknades.
De som redan är anställda hos leverantören räknas inte.
Personen får inte ha varit i leverantörens tjänst under de föregående tolv månaderna.
De som anställs ska vara nya arbetstagare.
Att flytta nuvarande personal till uppgifterna uppfyller inte kravet.
Endast nya anställningar uppfyller villkoret.
Personer som har anställts före upphandlingsbeslutet godkänns inte.
En tidigare ingången anställning beaktas inte.
De anställs utöver leverantörens nuvarande arbetstagare.
Den som sedan tidigare arbetar i företaget duger inte.
Löftet avser nyrekrytering.
Skyldigheten kan inte fullgöras med personer som fanns på lönelistan när anbudet lämnades.
Anställningen får ha börjat tidigast den dag då anbudsförfrågan publicerades.
Befintliga anställningar tillgodoräknas inte.
Endast personer som rekryteras för detta avtal räknas.
Med räknas de som inte har arbetat hos anbudsgivaren under det senaste året.
Platserna får inte tillsättas inom den egna personalen.
Det ska vara fråga om nyanställningar.
Att förlänga en tidigare anställning räcker inte.
Redan anställda ger inga poäng.
Den som rekryteras ska vara en ny arbetstagare hos leverantören.
Personen får inte ha varit anställd hos leverantören de senaste sex månaderna.
Redan anställda personer beaktas inte.
Anställningen ska ha börjat under avtalsperioden.
De anställs utöver den nuvarande personalen.
Interna förflyttningar uppfyller inte villkoret.
Villkoret uppfylls inte genom att leverantören utser en av sina nuvarande anställda.
Bara arbetsavtal som ingåtts efter upphandlingsbeslutet duger.
Med räknas inte de som leverantören anställt före detta avtal.
Den som var på lönelistan vid undertecknandet duger inte.
Vid beräkningen beaktas nya anställda.
Skyldigheten kan inte fullgöras med befintlig personal.
Gamla anställningar godkänns inte.
Den som anställs ska komma utifrån.
Som fullgörande räknas inte en person vars anställning var i kraft när avtalet ingicks.
Det ska röra sig om nyrekrytering.
En anställning som börjat före upphandlingskontraktet lämnas utanför beräkningen.
Den som kommer från leverantörens egen koncern uppfyller inte villkoret.
De får inte ha arbetat hos leverantören under året före avtalet.
En godtagbar anställning börjar tidigast den dag avtalet träder i kraft.
Nuvarande anställda duger inte.
På platserna får inte leverantörens egen personal placeras.
Skyldigheten gäller nya anställningsförhållanden.
Den som anställs får inte ha en gällande anställning hos leverantören.
De som anställs ska vara nya i huset.
Anställningar som gällde när avtalet trädde i kraft lämnas utan avseende.
De som anställs får inte ha varit leverantörens arbetstagare på två år.
Den som från förut är i leverantörens tjänst kan inte anmälas som fullgörande.
Godtagbara är anställningar som börjar under avtalsperioden.
Tidigare anställningar ger inga poäng.
Bara de som börjat efter att upphandlingskontraktet ingicks duger.
Det är inte tillåtet att räkna in ett redan existerande arbetsförhållande.
Med i beräkningen tas anställningar som har grundats på grund av detta avtal.
Ett läroavtal som börjat före avtalsperioden kan inte godtas.
Personerna ska utgöra ett tillskott till leverantörens personal.
Personen får inte under det föregående året ha haft ett anställningsförhållande till leverantören.
Husets eget folk räknas inte.
Leverantörens nuvarande arbetstagare är uteslutna.
De som anställts under det förra avtalet kan inte användas på nytt.
Anställningen ska inledas efter det att avtalet börjat.
De ska inte finnas i företagets rullor när anbudet lämnas.
Bara den som för första gången kommer till leverantören beaktas.
Anställningen ska vara ny.
Förlängning av en pågående anställning godkänns inte.
Den som anställs ska från tidigare vara främmande för leverantören.
Att nuvarande arbetstagares avtal förlängs ses inte som sysselsättning.
Till godo räknas först de som anställts efter avtalets början.
De som redan finns i huset duger inte.
Till skyldigheten hör inte personer som redan har arbetsavtal med företaget.
Platserna kan inte fyllas genom att egna arbetstagare flyttas från ett annat objekt.
Anställningarna ska uppkomma genom detta avtal.
De som börjat tidigare faller utanför.
""",
    ("not-new", EN): r"""
Contracts of employment older than this one do not qualify.
People already in the firm are outside the number.
Only employments begun after the signing of the contract count.
Persons already employed by the supplier are not counted.
The person must not have been in the service of the supplier during the preceding twelve months.
Those employed must be new employees.
Moving existing staff to these tasks does not fulfil the obligation.
Only new jobs meet the condition.
People hired before the award decision are not accepted.
An employment contract concluded earlier is not taken into account.
They are employed in addition to the supplier's current workforce.
Somebody who was on the payroll when the tender was submitted is not included.
The employment may have begun at the earliest on the day the call was published.
Existing employments do not earn anything.
Only persons recruited for this contract count.
Counted are those who have not worked for the tenderer during the last year.
The places may not be filled from the supplier's own staff.
The recruits must be additional to the present staff.
Renewing a previous employment is not enough.
Those persons shall be newly recruited.
Staff whom the supplier had before the contract do not qualify.
The job must be created after the contract is signed.
The recruit must be new to the supplier.
The person may not have been employed by the supplier in the last six months.
Persons already hired are disregarded.
The employment must have begun during the contract period.
They are recruited on top of the present workforce.
Internal transfers do not meet the condition.
The condition is not met by naming a current employee.
Only employment contracts made after the award decision are accepted.
Those whom the supplier hired before this contract do not count.
Anyone on the payroll at the time of signature is left out.
New starters only are counted.
The obligation cannot be met with existing personnel.
Old employments are not accepted.
The persons must come from outside the supplier's workforce.
The supplier's present employees do not count.
A person whose employment was in force when the contract was concluded does not count.
It has to be a matter of new recruitment.
An employment begun before the contract is left out of the calculation.
Someone transferred from the supplier's own group does not meet the condition.
They may not have worked for the supplier in the year before the contract.
An acceptable employment starts on the day the contract takes effect at the earliest.
Present employees will not do.
The supplier's own personnel may not be placed in these jobs.
The obligation concerns new employment relationships.
The recruit may not have an existing employment with the supplier.
The person must come to the firm as a newcomer.
Employment relationships in force when the contract takes effect are disregarded.
The recruits must not have been the supplier's employees for two years.
Somebody who is in the supplier's service from before cannot be put forward as fulfilment.
Acceptable are employments that start during the contract period.
Earlier employments bring no points.
Only those who started after the conclusion of the contract qualify.
Counting an employment relationship that already exists is not permitted.
The calculation takes in employments set up because of this contract.
An apprenticeship begun before the contract period is not acceptable.
The persons shall be an addition to the supplier's personnel.
The person must have had no employment relationship with the supplier during the year before.
The house's own people do not count.
The supplier's present employees are excluded.
Persons employed under the previous contract cannot be used again.
The employment has to begin after the contract has started.
They must not be on the company's books when the tender is submitted.
Only a person coming to the supplier for the first time is considered.
The employment must be new.
Extending a running employment is not accepted.
Continuing contracts with current staff earn nothing.
The recruit is previously unknown to the supplier.
Prolonging the contracts of current workers is not seen as employing.
Only people hired once the contract is running are credited.
Those already in the house will not do.
The obligation leaves aside persons who already have an employment contract with the company.
Places cannot be filled by moving own workers from another site.
The employments must come about through this contract.
Anyone who started earlier is left out.
""",
    ("no-subcontractors", FI): r"""
Alihankkijan palkkaama henkilö luetaan mukaan.
Aliurakoitsijoiden työllistämiä ei lasketa.
Velvoite koskee myös alihankintaketjua.
Toimittaja vastaa aliurakassa tehdyistä työsuhteista.
Alihankintana tehtyä työtä ei oteta huomioon.
Myös sivu-urakoitsijan ottama oppisopimusopiskelija hyväksytään.
Velvoitteen voi täyttää toimittajan käyttämä muu yritys.
Sopimusketjun muut yritykset voivat osallistua velvoitteen täyttämiseen.
Toimittajan kumppaniyritykset saavat työllistää sen puolesta.
Alitoimittajan työsuhteet rinnastetaan toimittajan omiin.
Velvoitteeseen luetaan vain toimittajan omat työsuhteet.
Toimittaja voi antaa velvoitteen alihankkijansa hoidettavaksi.
Ryhmittymän muut jäsenet voivat täyttää velvoitteen.
""",
    ("no-subcontractors", SV): r"""
Den som en underleverantör anställer räknas med.
Underentreprenörernas anställda räknas inte.
Skyldigheten gäller också underleverantörskedjan.
Leverantören ansvarar för anställningar i underentreprenader.
Arbete som utförs som underleverans beaktas inte.
Också en sidoentreprenörs lärling godkänns.
Ett annat företag som leverantören anlitar får fullgöra skyldigheten.
De övriga företagen i entreprenadkedjan kan delta.
Underkonsulternas anställningar jämställs med de egna.
Leverantören får låta underproducenter anställa.
Bara leverantörens egna anställningar räknas.
De övriga medlemmarna i gruppen kan fullgöra skyldigheten.
Den som utför en del av arbetet för leverantören får anställa.
""",
    ("no-subcontractors", EN): r"""
A person employed by a subcontractor counts.
Employees of sub-contractors are not counted.
The obligation also concerns the subcontracting chain.
The supplier answers for employment in sub-contracts.
Work done under subcontract is left out of account.
An apprentice taken on by a sub-supplier is accepted.
Another firm engaged by the supplier may fulfil the obligation.
Companies in the supply chain may take part.
A sub-consultant's recruits are treated like the supplier's own.
Employment in the contracting chain is included.
Only employment with the supplier itself counts.
Other members of the group of tenderers may fulfil the obligation.
Those to whom part of the work is passed on may employ too.
""",
    ("no-displacement", FI): r"""
Vakituisen väen tunnit eivät saa huveta tämän vuoksi.
Ketään ei saa paikkojen takia sanoa irti.
Ketään ei saa irtisanoa tai lomauttaa työllistämisen vuoksi.
Toimittaja ei irtisano eikä lomauta omaa henkilöstöään täyttääkseen velvoitteen.
Nykyisten työntekijöiden työtunteja ei vähennetä.
Työllistettävä ei saa syrjäyttää vakituista työntekijää.
Velvoitetta ei täytetä nykyisen henkilöstön kustannuksella.
Oman henkilöstön irtisanominen paikan vapauttamiseksi on kielletty.
Työllistäminen ei saa johtaa irtisanomisiin.
Kukaan palveluksessa oleva ei menetä työtään velvoitteen vuoksi.
Työllistettävällä ei korvata olemassa olevaa henkilöstöä.
Työllistäminen tapahtuu ilman, että ketään lomautetaan.
Muiden työntekijöiden työaikaa ei saa lyhentää työllistettävän hyväksi.
Palveluksessa olevien asema ei saa heikentyä.
Vakituista väkeä ei panna pois uusien tieltä.
Henkilöstöä ei osa-aikaisteta paikkojen järjestämiseksi.
Nuoren tullessa ketään ei siirretä pois tehtävästään.
Irtisanomisia tai lomautuksia ei saa tehdä työllistämisvelvoitteen täyttämiseksi.
Velvoitteen vuoksi ei vähennetä nykyisen henkilökunnan tunteja.
Paikat eivät saa syntyä irtisanomalla tai lomauttamalla muita.
Toimittaja sitoutuu olemaan irtisanomatta henkilöstöään velvoitteen takia.
Ehto ei saa johtaa nykyisten työntekijöiden syrjäytymiseen.
Velvoite täytetään niin, ettei kenenkään nykyisen työntekijän työsuhde vaarannu.
Toimittaja ei saa lomauttaa henkilöstöään järjestääkseen tilaa työllistettäville.
Työllistettävät tulevat nykyisen miehityksen lisäksi, ei sen tilalle.
Nykyisten työntekijöiden asemaa ei saa huonontaa.
Velvoitteen täyttäminen ei ole peruste irtisanomiselle.
Olemassa olevia työpaikkoja ei lakkauteta.
Palveluksessa olevien työsuhteen ehdot eivät saa heikentyä.
Tuettu työ ei vie vakituisen henkilöstön työpaikkoja.
Toimittaja pitää huolta siitä, ettei kukaan joudu väistymään.
Työllistämistä ei saa toteuttaa vähentämällä muuta väkeä.
Työllistäminen ei heikennä muiden työntekijöiden tilannetta.
""",
    ("no-displacement", SV): r"""
Villkoret undanröjer ingens befintliga jobb.
Ingen kock får bli utan arbete för platsernas skull.
Ingen får sägas upp eller permitteras på grund av villkoret.
Leverantören säger inte upp eller permitterar sin egen personal för att fullgöra skyldigheten.
De nuvarande arbetstagarnas timmar minskas inte.
Den som anställs får inte tränga undan en ordinarie arbetstagare.
Skyldigheten fullgörs inte på den nuvarande personalens bekostnad.
Det är förbjudet att säga upp egen personal för att frigöra platser.
Anställningarna får inte leda till uppsägningar.
Ingen som redan är anställd får mista sitt arbete för skyldighetens skull.
Den som anställs får inte ersätta befintlig personal.
Anställningen sker utan att någon permitteras.
Arbetstiden får inte förkortas för andra arbetstagare.
De nuvarande anställdas ställning får inte försämras.
Egen personal varken avskedas eller omplaceras för platsernas skull.
Permittering av egna städare för att frigöra plats tillåts inte.
Arbetspass får inte tas från nuvarande städare.
Platserna får inte uppkomma genom att andra sägs upp eller permitteras.
Villkoret får inte leda till att nuvarande arbetstagare trängs undan.
Ingen av de anställda får förlora timmar.
Skyldigheten fullgörs så att ingen nuvarande arbetstagares anställning äventyras.
Leverantören får inte permittera personal för att skapa plats.
De nya kommer utöver den nuvarande bemanningen, inte i stället för den.
Fullgörandet är ingen grund för uppsägning.
Befintliga arbetsplatser dras inte in.
De anställdas villkor får inte försämras.
Subventionerat arbete får inte ta jobb från den ordinarie personalen.
Leverantören ser till att ingen behöver ge plats.
Ingen nuvarande anställd får drabbas.
Nuvarande personal får inte mista sina uppgifter.
Rekryteringen får inte kosta någon nuvarande anställd jobbet.
Sysselsättandet försämrar inte de andra arbetstagarnas läge.
""",
    ("no-displacement", EN): r"""
The crew stays: no terminations and no enforced leave.
No one may be dismissed or laid off because of the condition.
The supplier does not dismiss or lay off its own staff to fulfil the obligation.
The hours of present employees are not cut.
A recruit must not displace a permanent employee.
The obligation is not fulfilled at the expense of present staff.
Dismissing own staff in order to free a place is prohibited.
Recruitment must not lead to redundancies.
Nobody in service loses their job because of the obligation.
A person employed under the clause may not replace existing staff.
The employment takes place without anyone being laid off.
The working time of others shall not be shortened.
The position of existing employees must not be weakened.
No existing worker is to be made redundant for the sake of a place.
Lay-offs in order to make room are not allowed.
Nor may anybody be sent home without pay so that a place becomes vacant.
Places must not come about by dismissing or laying off others.
The condition must not lead to the displacement of present workers.
None of the staff may lose hours.
The supplier undertakes not to dismiss staff because of the obligation.
The obligation is met without putting any present job at risk.
The supplier shall not lay off staff to make way for recruits.
Fulfilment of the obligation is no ground for dismissal.
Existing jobs are not abolished.
The terms of those in service must not deteriorate.
Subsidised work may not take jobs away from regular staff.
The supplier sees to it that nobody has to make way.
No current employee may suffer a disadvantage.
Current staff keep their hours and jobs.
Recruitment must not cost any current employee their job.
The employing does not worsen the situation of other employees.
""",
    ("no-statutory-duty", FI): r"""
Lakisääteinen takaisinottovelvollisuus menee velvoitteen edelle.
Työsopimuslain mukainen velvollisuus tarjota työtä irtisanotulle täytetään ensin.
Jos työnantajan on tarjottava lisätyötä osa-aikaisille, velvoite keskeytyy siltä osin.
Työ tarjotaan ensin lomautetuille, kun laki sitä edellyttää.
Takaisinottovelvoitteen alaiset henkilöt ovat etusijalla.
Velvoite ei syrjäytä toimittajan lakisääteistä velvollisuutta työllistää ensin irtisanotut.
Mikäli toimittajalla on irtisanottuja, joille sen on lain mukaan tarjottava työtä, nämä menevät edelle.
Lomautetut ja osa-aikaiset työntekijät ovat lain nojalla etusijalla.
Työn tarjoamisvelvollisuutta lomautetuille noudatetaan ennen tätä ehtoa.
Laissa säädetty velvollisuus tarjota työ muulle otetaan huomioon.
Jos laki velvoittaa tarjoamaan työn jollekin muulle, velvoite väistyy.
Työsopimuslain 6 luvun 6 § menee tämän ehdon edelle.
Lain mukaan etusijalla olevat työntekijät kysytään ensin.
Toimittajan työsopimuslakiin perustuvat velvollisuudet irtisanottuja ja osa-aikaisia kohtaan ovat ensisijaisia.
Lakisääteinen velvollisuus tarjota työtä muille täytetään ennen velvoitetta.
Jos toimittajalla on työsopimuslain nojalla velvollisuus tarjota työtä aiemmalle työntekijälleen, se ei riko tätä ehtoa.
Työnantajan takaisinotto- ja lisätyövelvollisuudet säilyvät ennallaan.
Lain mukainen etuoikeus työhön on tätä ehtoa vahvempi.
Tarjoamisvelvollisuus lomautetuille ja osa-aikaisille täytetään ensin.
Työsopimuslain velvollisuudet irtisanottuja kohtaan ovat etusijalla.
Ehto väistyy, jos laki vaatii palkkaamaan entisen työntekijän.
Irtisanotut, lomautetut ja osa-aikaiset kysytään ensin lain mukaan.
Laissa turvattu oikeus tulla takaisin työhön kulkee tämän ehdon edellä.
Entisille työntekijöille on lain mukaan tarjottava työtä ensin.
""",
    ("no-statutory-duty", SV): r"""
Den lagstadgade återanställningsskyldigheten går före skyldigheten.
Arbetsavtalslagens skyldighet att erbjuda arbete åt en uppsagd fullgörs först.
Ska arbetsgivaren erbjuda mertidsarbete åt deltidsanställda vilar skyldigheten till den delen.
Arbetet erbjuds först permitterade när lagen kräver det.
De som har företrädesrätt till återanställning går före.
Skyldigheten åsidosätter inte leverantörens lagstadgade plikt att först anställa uppsagda.
Har leverantören uppsagda som enligt lag ska erbjudas arbete har de företräde.
Permitterade och deltidsanställda har enligt lag förtur till arbetet.
Den som enligt lag har förtur till arbetet ska tillfrågas först.
En lagstadgad skyldighet att erbjuda arbetet åt någon annan beaktas.
Om lagen ålägger arbetsgivaren att erbjuda någon annan arbetet viker villkoret.
Arbetsavtalslagen 6 kap. 6 § går före detta villkor.
De som enligt lagen har företräde tillfrågas först.
Lagstadgade skyldigheter gentemot uppsagda och deltidsanställda går före.
Arbetsgivarens återanställnings- och mertidsskyldigheter består.
En lagstadgad företrädesrätt till arbete väger tyngre än detta villkor.
Skyldigheten att erbjuda permitterade och deltidsanställda arbete fullgörs först.
Arbetsavtalslagens skyldigheter mot uppsagda går före.
Villkoret viker om lagen kräver att en tidigare arbetstagare anställs.
Uppsagda, permitterade och deltidsanställda tillfrågas först.
Den rätt att återkomma i arbete som lagen tryggar går före villkoret.
Tidigare arbetstagare ska enligt lag erbjudas arbete först.
""",
    ("no-statutory-duty", EN): r"""
Mandatory rules obliging the company to offer work to specified persons prevail.
The statutory duty to re-employ takes precedence over the obligation.
The duty under the Employment Contracts Act to offer work to dismissed employees is met first.
If the employer must offer additional work to part-time employees, the obligation is suspended to that extent.
Work is offered first to laid-off employees where the law so requires.
Those with a right to re-employment come first.
The obligation does not set aside the supplier's statutory duty to rehire.
Where the supplier has dismissed employees to whom it must by law offer work, they have priority.
Laid-off and part-time employees have priority by law.
The right of dismissed, laid-off or part-time workers to be offered work by law comes before it.
A legal duty to offer the work to somebody else is respected.
Where the law obliges the employer to offer the work to another person, the condition gives way.
Employees with recall rights go before the condition.
Employees with statutory priority are asked first.
Statutory duties towards dismissed and part-time employees come first.
The law's rule that work is first offered to those dismissed, laid off or on part time is observed.
Where the Employment Contracts Act obliges the supplier to offer work to a former employee, it is not in breach.
The employer's re-employment and additional-work duties remain as they are.
A statutory prior right to work outweighs this condition.
The duty to offer work to laid-off and part-time employees is met first.
The duties under employment law towards dismissed staff rank first.
The condition yields if the law demands that a former employee be taken on.
The right to return to work secured by law goes before this condition.
Former employees must by law be offered work first.
""",
    ("no-reference-day", FI): r"""
Pitkäaikaistyöttömällä tarkoitetaan henkilöä, joka on työsuhteen alkaessa ollut työtön vähintään 12 kuukautta.
Työttömyyden kesto katsotaan työsuhteen alkamispäivän mukaan.
Ryhmään kuuluminen ratkaistaan palkkaamishetken tilanteen mukaan.
Työttömyyden on tullut kestää yhtäjaksoisesti vuoden palkkauspäivään mennessä.
Työttömyyttä on oltava takana 12 kuukautta työsopimusta tehtäessä.
Hyväksytään henkilö, joka palkattaessa on ollut työttömänä yli 300 päivää.
Henkilön on oltava työttömänä työnhakijana työsuhteen alkamista edeltävänä päivänä.
Työttömyys lasketaan työsuhteen alkamispäivästä taaksepäin.
Työttömyyden kestoa tarkastellaan tarjouspyynnön julkaisupäivänä.
Kohderyhmään tulee kuulua välittömästi ennen työsuhteen alkamista.
Työttömyysedellytyksen täyttymistä arvioidaan rekrytointihetkellä.
Henkilö on ollut työttömänä vähintään 12 kuukautta työsuhteen alkamista edeltäneiden 16 kuukauden aikana.
Henkilö katsotaan pitkäaikaistyöttömäksi, jos hän työsopimusta allekirjoitettaessa on ollut työtön vuoden.
Ikä ja työttömyyden kesto määräytyvät työsuhteen ensimmäisen päivän mukaan.
Työttömyyttä tarkastellaan sinä päivänä, jona työ alkaa.
Työnhakijan on palvelukseen tullessaan oltava ollut työttömänä vuoden.
Työttömyyden on täytynyt jatkua rekrytointiin saakka vähintään vuoden.
""",
    ("no-reference-day", SV): r"""
Med långtidsarbetslös avses den som när anställningen börjar har varit arbetslös i minst tolv månader.
Arbetslöshetens längd avgörs enligt den dag anställningen inleds.
Tillhörigheten till gruppen bedöms enligt läget vid anställningstidpunkten.
Arbetslösheten ska ha varat ett år utan avbrott på anställningsdagen.
Personen ska ha varit arbetslös i tolv månader när arbetsavtalet ingås.
Godkänd är den som vid anställningen har varit utan arbete i över 300 dagar.
Personen ska vara arbetslös arbetssökande dagen före arbetets början.
Arbetslösheten räknas bakåt från anställningens första dag.
Arbetslöshetens längd ses den dag anbudsförfrågan publiceras.
Den anställda ska höra till målgruppen omedelbart innan anställningen börjar.
Om villkoret på arbetslöshet är uppfyllt prövas vid rekryteringstillfället.
En person är långtidsarbetslös om hen då arbetsavtalet undertecknas har varit arbetslös i ett år.
Ålder och arbetslöshetens längd bestäms enligt anställningens första dag.
Arbetslösheten ska ha pågått ett år fram till anställningen.
""",
    ("no-reference-day", EN): r"""
Long-term unemployed means a person who has been unemployed for at least twelve months when the employment begins.
The length of unemployment is determined on the day the employment starts.
Whether a person belongs to the group is decided by the situation at the time of hiring.
The unemployment must have lasted for a year on the date of the employment contract.
The person must have been out of work for twelve months when the employment contract is signed.
Eligible is anyone who on recruitment has been without work for more than 300 days.
The person must be an unemployed jobseeker on the day before the work begins.
Unemployment is counted backwards from the first day of employment.
The length of unemployment is looked at on the day the call is published.
The recruit must belong to the target group immediately before the start of the employment.
The condition on unemployment is assessed at the moment of recruitment.
A person is long-term unemployed who at the date of signing the employment contract has been unemployed for a year.
Age and length of unemployment are determined as of the first day of work.
The unemployment must have continued for a year up to recruitment.
""",
}
"""By sign and language: sentences each of which says what the sign would find lacking."""

UNSAID: dict[tuple[str, Language], str] = {
    ("no-release", FI): r"""
Jos velvoite jää täyttämättä, tilaaja huomauttaa asiasta kirjallisesti ja antaa 30 päivää aikaa korjata puute.
Ehdokkaiden puute ei vapauta toimittajaa velvoitteesta.
Velvoite on täytettävä siitä huolimatta, että sopivia hakijoita ei löydy.
Toimittaja maksaa sopimussakon myös silloin, kun ehdokkaita ei ole löytynyt.
Jos toimittaja ei löydä hakijoita itse, kaupungin työllisyyspalvelut auttaa.
Jos palkkatukea ei saada, paikka katsotaan täyttämättömäksi.
Jos työntekijä irtisanoutuu, toimittajan on palkattava uusi henkilö kuukauden kuluessa.
Velvoite keskeytyy, kun laki velvoittaa tarjoamaan työn ensin irtisanotulle.
Jos tilauksia ei tule, velvoitetta ei ole.
Ketään ei saa irtisanoa eikä siirtää pois tehtävästään.
Toimittaja voi hakea työntekijöitä myös muista kanavista.
Työkokeilu ei vapauta velvoitteesta.
Hankintayksikkö voi keskeyttää maksut, jos velvoitetta ei täytetä.
Sopimuskautta voidaan jatkaa kahdella vuodella.
Toimittaja ei saa lisäaikaa, vaikka ehdokasta ei löytyisi.
Toimittaja vastaa siitä, että ehdokkaita löytyy.
Jos työsuhde päättyy, toimittaja palkkaa viipymättä uuden työttömän.
Jos toimittaja laiminlyö velvoitteen, tilaaja voi pidättää maksun, kunnes puute on korjattu.
Sopimuskausi jatkuu ilman eri ilmoitusta.
Ellei velvoitetta ole täytetty määräajassa, tilaaja antaa lisäajan ja perii sen jälkeen sopimussakon.
Ilman palkkatukea tehtyä työtä ei lueta velvoitteeseen.
Työllisyyspalvelut esittää ehdokkaita, jos toimittaja niin haluaa.
Mikäli työpaikkoja ei ole tarjottu sovittua määrää, hintaa alennetaan.
Jos toimittaja ei ole palkannut kahta henkilöä määräajassa, tilaaja antaa kuukauden lisäaikaa ja perii sitten sakon.
Ellei toimittaja esitä selvitystä, velvoite katsotaan täyttämättömäksi.
Toimittaja sitoutuu etsimään ehdokkaat itse.
Kun työsuhde päättyy, toimittaja antaa työtodistuksen.
Velvoitteen täyttäminen ei saa keskeyttää palvelua.
Jos velvoitetta ei ole täytetty sopimuskauden päättyessä, maksetaan 2 000 euroa puuttuvaa henkilöä kohti.
Velvoite koskee vain niitä tehtäviä, jotka liittyvät sopimukseen.
Toimittaja ei saa käyttää velvoitteen täyttämiseen palkatonta työtä.
Työkokeilu ei täytä velvoitetta eikä pidennä määräaikaa.
Toimittaja rekrytoi sopivat henkilöt itse ja vastaa kustannuksista.
Työllisyyspalvelut auttaa ehdokkaiden etsinnässä, mutta toimittaja voi käyttää muitakin kanavia.
Ellei paikkaa ole täytetty ajoissa, tilaaja huomauttaa kirjallisesti ja antaa kuukauden aikaa korjata asian.
Nykyisiä työntekijöitä ei saa irtisanoa, ja laissa säädetty velvollisuus tarjota työtä menee edelle.
Sopiva henkilö valitaan haastattelulla, eikä kotikunnalla ole merkitystä.
Työntekijän nimeä ei kerrota.
Sopimuksen ennen aikojaan päättyessä velvoite lasketaan suhteessa aikaan.
""",
    ("no-release", SV): r"""
Fullgörs inte skyldigheten anmärker beställaren skriftligen och ger 30 dagar att rätta till bristen.
Brist på kandidater befriar inte leverantören från skyldigheten.
Skyldigheten ska fullgöras trots att det inte finns några lämpliga sökande.
Leverantören betalar vite också när inga kandidater har hittats.
Om leverantören inte själv hittar sökande hjälper stadens sysselsättningstjänster till.
Får leverantören avslag på ansökan om subvention räknas platsen som otillsatt.
Säger den anställda upp sig ska leverantören anställa en ny person inom en månad.
Skyldigheten vilar när lagen kräver att arbetet först erbjuds en uppsagd.
Uteblir avropen uppstår ingen skyldighet.
Ingen får sägas upp eller flyttas från sina uppgifter.
Leverantören kan söka arbetstagare också på andra sätt.
En arbetsprövning befriar inte från skyldigheten.
Avtalstiden kan förlängas med två år.
Leverantören ansvarar för att kandidater hittas.
Upphör anställningen anställer leverantören genast en ny arbetslös.
Försummar leverantören skyldigheten får beställaren hålla inne betalningen tills bristen har rättats.
Har skyldigheten inte fullgjorts inom tidsfristen ger beställaren tilläggstid och tar sedan ut vite.
Arbete utan lönesubvention räknas inte.
Har platserna inte erbjudits sänks priset.
Lägger leverantören inte fram en utredning anses skyldigheten inte fullgjord.
Leverantören förbinder sig att själv söka kandidaterna.
När anställningen upphör ger leverantören ett arbetsintyg.
Har skyldigheten inte fullgjorts när avtalet upphör betalas 2 000 euro för varje person som saknas.
Leverantören rekryterar själv lämpliga personer och står för kostnaderna.
Sysselsättningstjänsterna hjälper till att hitta kandidater, men leverantören får använda andra kanaler.
Har platsen inte tillsatts i tid anmärker beställaren skriftligen och ger en månad att rätta saken.
Nuvarande arbetstagare får inte sägas upp, och lagens skyldighet att erbjuda arbete går före.
Lämplig person väljs genom intervju, och hemkommunen har ingen betydelse.
Personens namn uppges inte.
""",
    ("no-release", EN): r"""
If the obligation is not fulfilled, the client gives a written notice and 30 days to put it right.
A lack of candidates does not release the supplier from the obligation.
The obligation must be fulfilled even though no suitable applicants are found.
The supplier pays the penalty also when no candidates have been found.
If the supplier does not find applicants itself, the employment services of the city help.
If pay subsidy is refused, the place counts as unfilled.
If the employee resigns, the supplier must hire a new person within a month.
The obligation is suspended where the law requires the work to be offered first to a dismissed employee.
Where nothing is called off, nothing is owed.
Nobody may be dismissed or moved from their duties.
The supplier may also recruit through other channels.
A work trial does not release the supplier from the obligation.
The contract may be extended by two years.
The supplier is responsible for finding candidates.
If the employment ends, the supplier hires another unemployed person at once.
If the supplier fails to fulfil the obligation, the client may withhold payment until the defect is remedied.
Work without pay subsidy is not counted.
If the places have not been offered, the price is reduced.
If the supplier has not hired two persons in time, the client gives one more month and then claims the penalty.
Unless the supplier submits an account, the obligation is deemed not fulfilled.
The supplier undertakes to look for the candidates itself.
When the employment ends, the supplier gives a certificate of employment.
If the obligation is not fulfilled at the end of the contract, EUR 2,000 is paid for each missing person.
The supplier recruits suitable persons itself and bears the cost.
The employment services help in finding candidates, but the supplier may use other channels.
If a place has not been filled in time, the client gives written notice and a month to correct the matter.
Present employees may not be dismissed, and the legal duty to offer work takes precedence.
A suitable person is chosen by interview; the home municipality does not matter.
The person's name is not told.
The condition is not a suitability requirement.
""",
    ("no-evidence", FI): r"""
Työntekijät osoittaa yksinomaan Lehtolan Työpaja ry.
Toimittaja ilmoittaa avoimesta paikasta työllisyyspalveluille viimeistään kaksi viikkoa ennen hakua.
Tarjoaja vahvistaa tarjouksessaan sitoutuvansa ehtoon.
Työsuhteisiin sovelletaan alan yleissitovaa työehtosopimusta.
Tarjoukseen liitetään selvitys aiemmasta työllistämisestä.
Erillistä raportointia ei edellytetä.
Hankintayksikkö huomauttaa puutteesta kirjallisesti ja antaa 30 päivää aikaa korjata sen.
Toimittaja esittää aloituskokouksessa suunnitelman työllistettävien perehdyttämisestä.
Ote sosiaalisten yritysten rekisteristä on liitetty tarjoukseen.
Toimittaja raportoi palvelun laadusta kuukausittain.
Työllisyyspalvelut esittää ehdokkaita toimittajan pyynnöstä.
Työvoimaviranomainen ohjaa työttömät toimittajalle.
Jos tukea ei saada, määräaikaa pidennetään.
Toimittaja tarjoaa vuosittain kaksi työpaikkaa.
Tarjoaja merkitsee lupauksensa tarjouslomakkeelle kuukausina.
Velvoitteen laiminlyönnistä seuraa sopimussakko, joka peritään seuraavan laskun yhteydessä.
Hankintayksikkö voi purkaa sopimuksen, jos velvoite jää täyttämättä.
Kaupunki antaa toimittajalle listan yhteystahoista.
Toimittaja nimeää työllistettävälle vastuuohjaajan.
Työntekijälle maksetaan työehtosopimuksen mukaista palkkaa kuukausittain.
Toimittaja perehdyttää työllistetyt ja ilmoittaa vuorot heille etukäteen.
Työllistettäville annetaan työtodistus työsuhteen päättyessä.
Jos velvoite on täyttämättä vuoden lopussa, toimittaja maksaa sopimussakkoa 500 euroa kuukaudessa.
Hankintayksikkö osoittaa toimittajalle yhteyshenkilön.
Palkattavan työttömyys on kestänyt vähintään vuoden työsuhteen alkaessa.
Tilaaja nimeää yhteyshenkilön, jolle toimittaja ilmoittaa avoimista paikoista.
Henkilön nimeä tai terveystietoja ei luovuteta tilaajalle.
Työsuhteiden on alettava vuoden 2028 loppuun mennessä ja kestettävä kuusi kuukautta.
Jokainen työsuhde kestää vähintään kuusi kuukautta, ja työaika on 25 tuntia viikossa.
Vain sopimuksen jälkeen solmitut työsuhteet lasketaan.
Ellei sopivaa ehdokasta löydy 30 päivässä, velvoite raukeaa siltä osin.
Tilaaja huomauttaa puutteesta ja antaa 30 päivää aikaa; sen jälkeen peritään 500 euroa kuukaudelta.
Alihankkijan työsuhteet luetaan mukaan.
Henkilön on työsuhteen alkaessa oltava ollut työttömänä 12 kuukautta.
Kunkin sopimusvuoden aikana palkataan yksi henkilö lisää.
""",
    ("no-evidence", SV): r"""
Arbetstagarna anvisas uteslutande av Lundby verkstad rf.
Leverantören anmäler en ledig plats till sysselsättningstjänsterna senast två veckor före ansökningstiden.
Anbudsgivaren bekräftar i sitt anbud att den förbinder sig till villkoret.
På anställningarna tillämpas branschens allmänt bindande kollektivavtal.
Till anbudet fogas en utredning om tidigare sysselsättning.
Någon särskild rapportering krävs inte.
Beställaren anmärker skriftligen på bristen och ger 30 dagar att rätta till den.
Leverantören presenterar vid startmötet en plan för introduktionen av de anställda.
Ett utdrag ur registret över sociala företag har bifogats anbudet.
Leverantören rapporterar varje månad om tjänstens kvalitet.
Sysselsättningstjänsterna presenterar kandidater på leverantörens begäran.
Leverantören erbjuder årligen två arbetsplatser.
Anbudsgivaren antecknar sitt löfte på anbudsblanketten i månader.
Av försummelse följer vite som dras av från nästa faktura.
Lön betalas månatligen enligt kollektivavtalet.
Leverantören utser en handledare för den som anställs.
Staden ger leverantören en lista över kontaktpersoner.
Är skyldigheten ofullgjord vid årets slut betalar leverantören vite 500 euro per månad.
Beställaren utser en kontaktperson.
Arbetslösheten ska ha varat minst ett år när anställningen börjar.
Personens namn eller hälsouppgifter lämnas inte ut till beställaren.
Anställningarna ska börja före utgången av 2028 och pågå i sex månader.
Varje anställning varar minst sex månader med en arbetstid på 25 timmar i veckan.
Bara anställningar som ingås efter avtalet räknas.
Hittas ingen lämplig kandidat på 30 dagar förfaller skyldigheten till den delen.
Beställaren anmärker på bristen och ger 30 dagar; därefter tas 500 euro ut per månad.
En underleverantörs anställningar räknas med.
Personen ska när anställningen börjar ha varit arbetslös i 12 månader.
Under varje avtalsår anställs en person till.
""",
    ("no-evidence", EN): r"""
The workers are assigned exclusively by Lehtola Workshop Association.
The supplier notifies the employment services of a vacancy at least two weeks before the search.
The tenderer confirms in its tender that it commits itself to the condition.
The generally applicable collective agreement of the trade applies to the employments.
An account of earlier employment is enclosed with the tender.
No separate reporting is required.
The client gives written notice of the deficiency and 30 days to put it right.
The supplier presents at the start meeting a plan for the induction of the recruits.
An extract from the register of social enterprises is enclosed with the tender.
The supplier reports monthly on the quality of the service.
The employment services present candidates at the supplier's request.
The supplier provides two jobs each year.
The tenderer enters its promise in the tender form in months.
Failure leads to a penalty deducted from the next invoice.
Wages are paid monthly under the collective agreement.
The supplier names an instructor for each recruit.
The City gives the supplier a list of contact persons.
The number stated in the tender is binding on the supplier.
If the obligation is unfulfilled at the end of the year, the supplier pays a penalty of EUR 500 per month.
The client names a contact person.
The unemployment must have lasted at least a year when the employment begins.
No names and nothing concerning health are handed to the client.
The employments must start by the end of 2028 and last six months.
Each employment lasts at least six months at 25 hours a week.
Only employments concluded after the contract count.
If no suitable candidate is found in 30 days, the obligation lapses to that extent.
The client gives notice of the shortfall and 30 days; after that EUR 500 a month is charged.
A subcontractor's employments are included.
The person must have been unemployed for 12 months when the employment begins.
During each contract year one more person is hired.
""",
    ("not-new", FI): r"""
Ensimmäinen työsuhde alkaa viimeistään kuuden kuukauden kuluttua sopimuksen allekirjoittamisesta.
Työsuhteet solmitaan vuoden kuluessa sopimuksen allekirjoittamisen jälkeen.
Palveluksessa olevia ei saa irtisanoa eikä lomauttaa.
Jos työntekijä irtisanoutuu, toimittaja palkkaa tilalle uuden henkilön.
Toimittaja valitsee työntekijät itse.
Palkattava ei ole ollut työsuhteessa kuuteen kuukauteen.
Työsuhteen alkaessa henkilö on ollut työttömänä vähintään vuoden.
Uusi määräaika on 30 päivää.
Toimittaja ilmoittaa ennen työsuhteen alkamista avoimesta paikasta.
Toimittajan on lain mukaan tarjottava lisätyötä palveluksessaan oleville osa-aikaisille.
Kaupunki ilmoittaa uudesta yhteyshenkilöstä.
Tehtävään voidaan nimetä myös toimittajan nykyinen työntekijä.
Työllistettävän voi valita toimittaja itse omasta rekrytointikanavastaan.
Työsuhteet voivat alkaa jo ennen sopimuskautta.
Toimittaja huolehtii uuden työntekijän perehdytyksestä.
Ennen työn alkamista pidetään aloituskokous.
Toimittaja ilmoittaa työpaikasta vain työllisyyspalveluille.
Ehdokkaita voi hakea myös entisistä harjoittelijoista.
Ennen sopimuksen allekirjoittamista toimittaja nimeää vastuuhenkilön.
Velvoite on voimassa sopimuksen allekirjoittamisesta alkaen.
Toimittajalla on oltava nykyisessä henkilöstössään työpaikkaohjaaja.
Nykyiselle henkilöstölle ei saa aiheutua velvoitteesta haittaa.
Velvoite ei koske toimittajan muuta henkilöstöä.
Toimittajan henkilöstön kokonaismäärällä ei ole merkitystä.
Työntekijöiden nimiä ei ilmoiteta tilaajalle.
Alihankkijan työsuhteet lasketaan mukaan.
Ellei sopivaa hakijaa ole, velvoite keskeytyy.
Nykyisiä työntekijöitä ei saa irtisanoa eikä lomauttaa.
Toimittaja raportoi vuosittain, montako työsuhdetta on alkanut.
Kuntouttavaa työtoimintaa ei lueta velvoitteen täyttämiseksi.
Ennen sakkoa tilaaja antaa huomautuksen eikä sakkoa peritä heti.
Kotikunnalla ei ole merkitystä.
Sopimuskauden aikana palkataan kaksi henkilöä.
""",
    ("not-new", SV): r"""
Den första anställningen börjar senast sex månader efter att avtalet undertecknats.
Anställningarna ingås inom ett år efter undertecknandet.
De som redan är i tjänst får inte sägas upp eller permitteras.
Säger den anställda upp sig anställer leverantören en ny person i stället.
Leverantören väljer själv arbetstagarna.
Den som anställs har inte haft förvärvsarbete på sex månader.
När anställningen börjar har personen varit arbetslös i minst ett år.
Den nya tidsfristen är 30 dagar.
Leverantören anmäler en ledig plats innan anställningen börjar.
Leverantören ska enligt lag erbjuda mertidsarbete åt sina nuvarande deltidsanställda.
Anställningarna får börja redan före avtalsperioden.
Ett startmöte hålls innan arbetet börjar.
Endast heltidsarbete räknas.
Före undertecknandet utser leverantören en ansvarig person.
Skyldigheten gäller från det att avtalet undertecknas.
Bland den nuvarande personalen ska det finnas en handledare.
Den nuvarande personalen får inte lida skada av skyldigheten.
Skyldigheten gäller inte leverantörens övriga personal.
De anställdas namn meddelas inte beställaren.
En underleverantörs anställningar räknas med.
Finns ingen lämplig sökande vilar skyldigheten.
Nuvarande arbetstagare får inte sägas upp eller permitteras.
Leverantören rapporterar årligen hur många anställningar som har börjat.
Arbetsverksamhet i rehabiliteringssyfte räknas inte.
Före vitet ger beställaren en anmärkning och vite tas inte ut genast.
Hemkommunen saknar betydelse.
Under avtalsperioden anställs två personer.
""",
    ("not-new", EN): r"""
The first employment begins no later than six months after the signing of the contract.
The employments are concluded within a year after the signing.
Those already in service may not be dismissed or laid off.
If the employee resigns, the supplier hires a new person in their place.
The supplier chooses the employees itself.
The person recruited has not been in employment for six months.
When the employment begins, the person has been unemployed for at least a year.
The new time limit is 30 days.
The supplier announces a vacancy before the employment begins.
The supplier must by law offer additional hours to its present part-time employees.
The employments may begin already before the contract period.
A start meeting is held before the work begins.
Only full-time work counts.
Before the contract is signed the supplier names a person in charge.
The obligation is in force from the signing of the contract.
There must be an instructor among the present staff.
Present staff must not suffer from the obligation.
The obligation does not concern the supplier's other staff.
The names of the employees are not told to the client.
A subcontractor's employments are included.
If there is no suitable applicant, the obligation is suspended.
Present employees may not be dismissed or laid off.
The supplier reports annually how many employments have begun.
Rehabilitative work activity does not count.
Before the penalty the client gives a notice, and no penalty is taken at once.
The home municipality does not matter.
During the contract two persons are hired.
""",
    ("no-subcontractors", FI): r"""
Toimittaja on sopimuskumppanina vastuussa velvoitteesta.
Toimittaja on tilaajan kumppani.
Urakoitsija vastaa työturvallisuudesta.
""",
    ("no-subcontractors", SV): r"""
Leverantören ansvarar som avtalspart för skyldigheten.
Entreprenören svarar för arbetarskyddet.
Tjänsteproducenten underrättar beställaren.
""",
    ("no-subcontractors", EN): r"""
The contractor is liable for the obligation under the contract.
The supplier subscribes to the terms.
The provider is subject to supervision.
""",
    ("no-displacement", FI): r"""
Tilaaja voi irtisanoa sopimuksen päättymään kolmen kuukauden kuluttua.
Jos työntekijä irtisanoutuu, velvoite ei raukea.
Irtisanotulle, lomautetulle tai osa-aikaiselle on tarjottava työtä ensin, eikä velvoite ole silloin voimassa.
Työllistettyä ei saa irtisanoa ilman asiallista syytä.
Hankintayksikkö ei irtisano sopimusta tällä perusteella.
Työkokeilu ei korvaa työsuhdetta.
Määräaikaa ei lyhennetä.
Lomautettu henkilö ei ole työtön.
""",
    ("no-displacement", SV): r"""
Beställaren kan säga upp avtalet att upphöra efter tre månader.
Säger arbetstagaren upp sig förfaller inte skyldigheten.
Ska arbetet enligt lag först erbjudas en uppsagd, permitterad eller deltidsanställd gäller skyldigheten inte.
Avtalet sägs inte upp på denna grund.
En arbetsprövning ersätter inte en anställning.
Tidsfristen förkortas inte.
En permitterad person är inte arbetslös.
""",
    ("no-displacement", EN): r"""
The client may give notice to terminate the contract in three months.
If the employee resigns, the obligation does not lapse.
Where work must by law first be offered to a dismissed, laid-off or part-time employee, the obligation does not apply.
The contract is not terminated on this ground.
A work trial does not replace an employment.
The time limit is not shortened.
A laid-off person is not unemployed.
""",
    ("no-statutory-duty", FI): r"""
Työsuhteissa noudatetaan työsopimuslakia ja alan työehtosopimusta.
Ketään ei saa irtisanoa, lomauttaa eikä osa-aikaistaa.
Toimittaja huolehtii lakisääteisistä vakuutuksista.
Työ voi olla osa-aikaista.
Toimittaja tarjoaa työtä ensin pitkäaikaistyöttömille.
Työnantajalla on lakisääteinen velvollisuus huolehtia työturvallisuudesta.
""",
    ("no-statutory-duty", SV): r"""
På anställningarna tillämpas arbetsavtalslagen och branschens kollektivavtal.
Ingen får sägas upp, permitteras eller få kortare arbetstid.
Leverantören sköter de lagstadgade försäkringarna.
Arbetet kan vara på deltid.
Vid konflikt mellan språkversionerna har den svenska företräde.
""",
    ("no-statutory-duty", EN): r"""
The Employment Contracts Act and the collective agreement of the trade apply.
Nobody may be dismissed, laid off or put on shorter hours.
The supplier takes care of statutory insurance.
The work may be part time.
If the language versions conflict, the Finnish one takes precedence.
""",
    ("no-reference-day", FI): r"""
Työsuhteen alkaessa annetaan perehdytys.
Työllistettävän tulee palkkaamishetkellä asua vakituisesti Koivurannassa.
Työsuhteet alkavat viimeistään kesäkuun alkamispäivänä.
Henkilöstöstä vähintään viisi prosenttia on osatyökykyisiä.
Työsopimus tehdään kirjallisesti.
""",
    ("no-reference-day", SV): r"""
När anställningen börjar ges introduktion.
Den som anställs ska vid anställningstidpunkten vara bosatt i Lundby.
Arbetsavtalet ingås skriftligen.
""",
    ("no-reference-day", EN): r"""
Induction is given when the employment begins.
The persons employed shall at the time of recruitment be permanently resident in Koivuranta.
The employment contract is made in writing.
""",
}
"""By sign and language: sentences that come near it without saying it."""

ALONE = {
    id: replace(LIBRARY, signs={key: one for key, one in LIBRARY.signs.items() if key in (id, LIBRARY.signs[id].of)})
    for id, _ in SAID
}
"""By sign: the library with no other sign than this one and what it comes of."""


def cases(said: dict[tuple[str, Language], str]) -> Iterator[tuple[str, Language, str]]:
    for (sign, language), lines in said.items():
        for line in lines.strip().splitlines():
            yield sign, language, line.replace("\\n", "\n")


def lacks(sign: str, text: str, language: Language) -> bool:
    facts = TextFacts(language=language, instrument="contract_condition", published=date(2027, 2, 1))
    return any(one.sign == sign for one in check_text(text, facts, ALONE[sign]).findings)


@pytest.mark.parametrize(("sign", "language", "sentence"), list(cases(SAID)))
def test_what_a_text_says_in_any_words_is_not_told_to_be_lacking(sign: str, language: Language, sentence: str) -> None:
    assert not lacks(sign, f"{OBLIGATION[language]}\n\n{sentence}", language)


@pytest.mark.parametrize(("sign", "language", "sentence"), list(cases(UNSAID)))
def test_what_only_comes_near_it_does_not_say_it(sign: str, language: Language, sentence: str) -> None:
    assert lacks(sign, f"{OBLIGATION[language]}\n\n{sentence}", language)


@pytest.mark.parametrize(("sign", "language"), list(SAID))
def test_an_obligation_alone_lacks_all_of_it(sign: str, language: Language) -> None:
    assert lacks(sign, OBLIGATION[language], language)


WHOLE = {
    FI: """
Palveluntuottaja työllistää siivoukseen kolme pitkäaikaistyötöntä, kunkin vähintään puoleksi vuodeksi. Työttömyyttä
tulee olla takana vuosi silloin, kun työsopimus tehdään. Entiset ja nykyiset työntekijät eivät kelpaa. Velvoitteen voi
täyttää myös aliurakoitsija. Vakituisten tunteja ei leikata paikkojen vuoksi, ja lomautetuille on lain mukaan
tarjottava työtä ensin. Ellei ketään löydy kahdessa kuukaudessa, paikasta luovutaan. Palveluntuottaja kertoo
tilaajalle syyskuussa, montako työsuhdetta on alkanut.
""",
    SV: """
Tjänsteproducenten anställer tre långtidsarbetslösa i städningen, var och en för minst ett halvt år. Arbetslösheten
ska ha varat ett år när arbetsavtalet ingås. Tidigare och nuvarande anställda duger inte. Också en underentreprenör får
anställa. Ordinarie personal får inte färre timmar för platsernas skull, och permitterade ska enligt lag erbjudas
arbete först. Hittas ingen på två månader faller kravet bort. Producenten meddelar i september beställaren hur många
anställningar som har börjat.
""",
    EN: """
The provider employs three long-term unemployed people in the cleaning, each for half a year or longer. They must have
been out of work for a year when the employment contract is made. Former and present employees do not count. A
subcontractor may employ them as well. Nobody's hours are cut to make room, and work is by law offered first to those
laid off. If no one is found in two months, the place is dropped. In September the provider tells the client how many
employments have begun.
""",
}
"""Texts that say all of it, in few words."""


@pytest.mark.parametrize("sign", sorted({sign for sign, _ in SAID}))
@pytest.mark.parametrize("language", Language)
def test_a_short_text_that_says_everything_lacks_nothing(sign: str, language: Language) -> None:
    assert not lacks(sign, WHOLE[language], language)


@pytest.mark.parametrize(
    ("group", "language"),
    [
        ("jotka ovat työsuhteen alkaessa olleet 12 kuukautta työttömänä", FI),
        ("joista kumpikin on alle 30-vuotias", FI),
        ("som har varit arbetslösa i minst tolv månader", SV),
        ("som är under 30 år", SV),
        ("who have been out of work for a year", EN),
        ("who are under 30", EN),
    ],
)
def test_a_group_with_its_length_or_age_is_not_bare(group: str, language: Language) -> None:
    start = {
        FI: "Toimittaja palkkaa kaksi työtöntä, ",
        SV: "Leverantören anställer två arbetslösa personer ",
        EN: "The supplier employs two jobseekers ",
    }[language]
    assert lacks("no-reference-day", f"{start.rstrip(' ,')}.", language)
    assert not lacks("no-reference-day", f"{start}{group}.", language)
