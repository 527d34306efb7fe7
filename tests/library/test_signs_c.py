"""Sentences that show, or do not show, a fault of sanctions, unpaid work, time, scale and frameworks, read by people.

An obligation and a sanction stand in the text where a sign is looked for only beside them.
"""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.base.model import Language
from toolkit.library.marking import Span, marks
from toolkit.library.model import InstrumentId
from toolkit.library.shelf import load

LIBRARY = load()

FAULTY = {
    "money-first": {
        Language.FI: [
            (
                "Mikäli velvoite ei täyty, toimittaja maksaa sopimussakkoa 1 000 euroa puuttuvaa työsuhdetta "
                "kohti, enintään 10 000 euroa."
            ),
            "Velvoitteen laiminlyönnistä peritään sopimussakko välittömästi.",
            "Työllistämisehdon rikkominen oikeuttaa tilaajan purkamaan sopimuksen.",
            "Tilaajalla on oikeus purkaa sopimus heti, jos työllistämisvelvoitetta ei ole täytetty.",
            "Jos palkattuja on vähemmän kuin kaksi, seuraavasta laskusta vähennetään 5 prosenttia.",
            "Sakko on 300 euroa jokaiselta päivältä, jona paikka on täyttämättä, eikä siitä huomauteta etukäteen.",
            "Sopimussakko veloitetaan ilman erillistä kehotusta seuraavan laskun yhteydessä.",
            "Puuttuvasta oppisopimuksesta laskutetaan toimittajaa 4 000 eurolla.",
            "Viivästyssakkoa peritään 100 euroa päivässä määräpäivästä lukien, enintään 5 000 euroa.",
            "Ellei urakoitsija ole palkannut nuorta kesäkuun loppuun mennessä, urakkasummasta pidätetään 3 000 euroa.",
            "Laiminlyönnin seurauksena sopimus päättyy automaattisesti.",
            "Työllistämisvelvoitteen täyttämättä jättäminen on olennainen sopimusrikkomus ja purkuperuste.",
            "Tilaaja vähentää vuosihinnasta 2 % jokaista puuttuvaa työpaikkaa kohti, kuitenkin enintään 6 %.",
            (
                "Mikäli työllistettävien määrä alittuu, palveluntuottaja on velvollinen suorittamaan "
                "sanktiomaksun 2 500 euroa."
            ),
            "Ensimmäisestäkin puutteesta seuraa sopimuksen irtisanominen välittömästi.",
            "Sopimussakko erääntyy maksettavaksi, kun määräaika on umpeutunut. Huomautusta ei anneta.",
            "Toteutumattomasta työkuukaudesta hyvitetään tilaajalle 800 euroa. Hyvitys vähennetään loppulaskusta.",
            "Tilaaja voi irtisanoa puitesopimuksen, jos toimittaja ei työllistä lupaamaansa määrää.",
            "Lupauksen rikkomisesta määrätään sopimussakko, joka on 10 % sopimuksen arvosta.",
            "Hinnanalennus tehdään varoittamatta jokaisesta kuukaudesta, jona velvoite on täyttämättä.",
            (
                "Työllistämisen toteutumatta jääminen johtaa välittömiin sanktioihin: jokaisesta puuttuvasta "
                "henkilöstä hyvitys 1 500 €, maksimi 6 000 €. Velvoite: 4 pitkäaikaistyötöntä."
            ),
            "Mikäli urakoitsija laiminlyö velvoitteen, rakennuttaja on oikeutettu purkamaan urakkasopimuksen.",
            (
                "Tilaaja kuittaa puuttuvien työkuukausien hinnan, 700 euroa kuukaudelta, suoraan seuraavasta "
                "maksuerästä. Katto 5 000 euroa."
            ),
            (
                "Sanktio: 5 % kuukausiveloituksesta kuukausittain, kunnes henkilö on palkattu. Enintään 20 % "
                "vuosihinnasta."
            ),
            "Ehdon rikkomisesta langetetaan uhkasakko 2 000 euroa.",
            (
                "Jos lupaus jää lunastamatta, maksetaan 2 000 euron korvaus kultakin puuttuvalta työpaikalta, "
                "yhteensä korkeintaan 8 000 euroa."
            ),
            (
                "Velvoitteen täyttämättä jättäminen antaa hankintayksikölle oikeuden päättää sopimus ilman "
                "irtisanomisaikaa."
            ),
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Ellei paikkoja täytetä, peritään 1 000 euroa.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Jos näin ei käy, laskusta vähennetään 300 euroa "
                "viikossa, enintään 3 000 euroa."
            ),
            (
                "Jos työllistämisvelvoite jää vajaaksi, tilaaja perii sopimussakon seuraavan laskun yhteydessä, "
                "enintään 3 000 euroa."
            ),
            "Määräpäivän jälkeen sopimussakko juoksee 50 euroa päivässä, enintään 2 000 euroa.",
            "Velvoitteen täyttämättä jääminen on aina olennainen sopimusrikkomus, jonka vuoksi sopimus puretaan.",
            "Puuttuvien tuntien arvo vähennetään kertoimella 1,5 loppulaskusta, enintään 4 000 euroa.",
            "Tilaajalla on oikeus pidättyä maksamasta laskuja, kunnes oppisopimukset on tehty.",
            "Mikäli ehto ei täyty, sopimus lakkaa.",
            "Velvoitteen rikkominen johtaa sopimuksen päättymiseen.",
            "Sakko lankeaa maksettavaksi ilman eri vaatimusta.",
            "Laiminlyönnistä seuraa 2 000 euron sakko, joka kuitataan maksusta samana päivänä.",
            "Sopimussakko tulee maksettavaksi heti kun määräaika on kulunut umpeen.",
            "Jokaisesta puuttuvasta työllistetystä toimittaja suorittaa 1 500 euroa, kuitenkin enintään 6 000 euroa.",
            "Mikäli lupausta ei pidetä, kuukausilaskua pienennetään 3 prosentilla, enintään 9 prosentilla.",
        ],
        Language.SV: [
            (
                "Om skyldigheten inte uppfylls betalar leverantören ett avtalsvite på 1 000 euro per saknad "
                "anställning, högst 10 000 euro."
            ),
            "Vid bristande uppfyllelse tas vite ut omedelbart.",
            "Brott mot sysselsättningsvillkoret ger beställaren rätt att häva avtalet.",
            "Beställaren får genast säga upp avtalet om platserna inte är tillsatta.",
            "Saknas en anställd dras 5 procent av från nästa faktura.",
            "Vite debiteras utan särskild uppmaning i samband med följande faktura.",
            "För ett uteblivet läroavtal faktureras leverantören 4 000 euro.",
            "Förseningsvite utgår med 100 euro per dag från den utsatta dagen, dock högst 5 000 euro.",
            (
                "Har entreprenören inte anställt någon ung person före utgången av juni innehålls 3 000 euro av "
                "entreprenadpriset."
            ),
            "Försummelse av skyldigheten leder till att avtalet upphör omedelbart.",
            "Att inte anställa det utlovade antalet personer är en hävningsgrund.",
            "Priset sänks med 2 procent för varje saknad plats, dock högst 6 procent.",
            "Leverantören är skyldig att betala en sanktionsavgift på 2 500 euro om antalet personer underskrids.",
            "Vitet förfaller till betalning när tidsfristen har gått ut. Någon påminnelse ges inte.",
            "Beställaren kan häva ramavtalet om leverantören inte sysselsätter det antal personer som den har lovat.",
            "Bryts löftet utdöms ett vite som är 10 procent av avtalets värde.",
            "Prisavdrag görs utan förvarning för varje månad då villkoret inte är uppfyllt.",
            "Uppfylls inte kravet sägs avtalet upp utan uppsägningstid.",
            "Leverantören erlägger böter på 200 euro för varje dag som platsen är obesatt, dock högst 2 000 euro.",
            (
                "Ett avtalsvite på 500 euro per månad tas ut, högst 3 000 euro, om inte två långtidsarbetslösa "
                "har anställts."
            ),
            "Om anställningarna uteblir är beställaren berättigad till ett engångsvite på 4 000 euro.",
            "Beställaren kvittar 700 euro för varje saknad månad mot nästa betalningspost, högst 5 000 euro.",
            "Sanktion: 5 procent av månadspriset tills personen är anställd, dock högst 20 procent av årspriset.",
            "Underlåtenhet att sysselsätta ger beställaren hävningsrätt.",
            "Om entreprenören försummar sin skyldighet kan entreprenadavtalet hävas av byggherren.",
            "För varje obesatt plats reduceras ersättningen med 800 euro, sammanlagt högst 4 000 euro.",
            (
                "Uppfyller leverantören inte villkoret tillämpas avtalsvite: 1 000 euro per saknad anställning, "
                "taket är 3 000 euro."
            ),
            "Leverantören anställer två långtidsarbetslösa. Om platserna inte tillsätts debiteras 1 000 euro.",
            (
                "Leverantören anställer två långtidsarbetslösa. Sker detta inte dras 300 euro i veckan från "
                "fakturan, högst 3 000 euro."
            ),
            "Vid utebliven anställning är leverantören skyldig att betala 1 000 euro, dock högst 3 000 euro.",
            "Varje avvikelse från villkoret utgör ett väsentligt avtalsbrott som leder till hävning.",
            "Om skyldigheten inte har fullgjorts på utsatt dag löper vite med 50 euro per dag, högst 2 000 euro.",
            "Beställaren har rätt att innehålla betalningen tills läroavtalen är ingångna.",
            "Avtalet upphör att gälla om villkoret inte uppfylls.",
            "Utebliven sysselsättning medför böter om 2 000 euro som kvittas samma dag.",
            "Vitet förfaller så snart tidsfristen har gått ut.",
            "Beställaren får säga upp avtalet med omedelbar verkan om antalet inte nås.",
            "Vite debiteras leverantören utan att någon anmärkning behöver göras.",
            "Hålls inte löftet minskas månadsfakturan med 3 procent, högst 9 procent.",
        ],
        Language.EN: [
            (
                "If the obligation is not met, the supplier pays a contractual penalty of EUR 1,000 per missing "
                "job, at most EUR 10,000."
            ),
            "Failure to employ the promised number gives rise to a penalty payable immediately.",
            "Any breach of the employment condition entitles the client to rescind the agreement.",
            "The City may cancel the contract at once if the places are not filled.",
            "Where a person is missing, 5 per cent is deducted from the next invoice.",
            "The penalty is charged with the following invoice and no reminder is required.",
            "For an apprenticeship that does not come about the supplier is invoiced EUR 4,000 as liquidated damages.",
            "Delay damages of EUR 100 a day accrue from the due date, up to a maximum of EUR 5,000.",
            "If no young person has been hired by the end of June, EUR 3,000 is withheld from the contract price.",
            "On any shortfall the contract terminates automatically.",
            "Not employing the number promised is a ground for termination.",
            "The price is reduced by 2 per cent for each unfilled place, but by no more than 6 per cent.",
            "A fine of EUR 2,500 is levied if the number of persons falls short.",
            "The contractual penalty falls due when the time limit has passed. No prior notice is given.",
            (
                "The client may terminate the framework agreement if the supplier does not employ as many "
                "people as it promised."
            ),
            "If the promise is broken, the supplier shall pay a penalty of 10 per cent of the contract value.",
            "Payment is withheld without warning for every month in which the condition is not fulfilled.",
            (
                "Should the contractor fail to recruit the apprentices, the agreement may be terminated with "
                "immediate effect."
            ),
            "The buyer deducts EUR 500 for each missing month from the fee, at most EUR 3,000.",
            "A shortfall leads to a penalty without any opportunity to remedy it.",
            "Failing this, the supplier forfeits EUR 2,000 per missing apprentice, capped at EUR 8,000.",
            "The employer may set off EUR 700 for each missing month against the next instalment, ceiling EUR 5,000.",
            "Non-compliance constitutes a material breach entitling the authority to terminate.",
            (
                "If the jobs are not created, service credits of 5 % of the monthly charge are applied until "
                "they are, up to 20 % a year."
            ),
            "Breach of this clause triggers termination of the contract.",
            "The contractor shall compensate the client EUR 2,000 for each unfilled place, EUR 8,000 at most.",
            "In the event of default a lump-sum penalty of EUR 4,000 becomes payable on first demand.",
            (
                "The supplier employs two long-term unemployed persons. If the places are not filled, EUR 1,000 "
                "is charged."
            ),
            (
                "The supplier employs two long-term unemployed persons. Should this not happen, EUR 300 a week "
                "is deducted from the invoice, at most EUR 3,000."
            ),
            (
                "Where the target is missed, the client shall levy a penalty of EUR 1,000 per place, no more "
                "than EUR 3,000."
            ),
            "Any departure from this clause is a material breach and the contract ends.",
            "The client may suspend payment until the apprenticeships have been concluded.",
            "If the supplier has not employed the persons by the date, the contract comes to an end automatically.",
            "The City is entitled to damages of EUR 2,000, set off the same day, if the place stays vacant.",
            "The penalty is due as soon as the time limit expires.",
            "The client may terminate with immediate effect if the number is not reached.",
            "The penalty is charged and the supplier need not be reminded.",
            "Each missing person costs the supplier EUR 1,500, capped at EUR 6,000.",
            "If the pledge is not kept, the monthly invoice is cut by 3 per cent, at most 9 per cent.",
        ],
    },
    "no-cap": {
        Language.FI: [
            "Sopimussakko on 500 euroa puuttuvaa työkuukautta kohti.",
            (
                "Toimittaja maksaa kirjallisen huomautuksen jälkeen 200 euroa jokaiselta alkavalta viikolta, "
                "kunnes paikka on täytetty. Puute on korjattava."
            ),
            "Puuttuvasta paikasta peritään 1 % vuosihinnasta kuukaudessa.",
            "Sakkoa kertyy 100 €/päivä niin kauan kuin velvoite on täyttämättä.",
            "Jokaisesta täyttämättömästä paikasta veloitetaan 2 000 euroa.",
            "Sopimussakolla ei ole ylärajaa.",
            "Sakko peritään ilman enimmäismäärää.",
            "Hinnasta vähennetään 3 prosenttia kutakin puuttuvaa henkilöä kohden.",
            "Vajauksesta maksetaan hyvitystä 15 euroa jokaiselta tekemättömältä työtunnilta.",
            "Korjausajan jälkeen toimittajalta peritään sopimussakkoa.",
            "Viivästyssakko on 0,5 % sopimuksen arvosta viikossa.",
            "Laiminlyönti maksaa toimittajalle 750 euroa per puuttuva henkilö per kuukausi.",
            "Sakon määrää ei ole rajoitettu.",
            "Sanktio on 1 200 euroa kultakin toteutumattomalta oppisopimukselta.",
            "Sopimussakko 50 euroa/vrk jokaista puuttuvaa työllistettyä kohti.",
            "Toimittaja korvaa vahingon täysimääräisesti sopimussakon lisäksi.",
            "Sopimussakko on enintään 100 euroa päivältä jokaista puuttuvaa henkilöä kohti.",
            "Puuttuvalta työsuhteelta veloitetaan 900 euroa kuukaudessa. Bonus on enintään 5 000 euroa.",
            "Velvoitteen alittamisesta tuomitaan rajoittamaton sopimussakko.",
            (
                "Lasku pienenee: siitä pidätetään 400 euroa jokaisesta palkkaamatta jääneestä nuoresta, jonka "
                "paikka on puuttuva."
            ),
            "Hyvitys on 1 500 € / puuttuva henkilö / kk.",
            "Jokaiselta kuukaudelta, jolta henkilö puuttuu, kuukausiveloitusta alennetaan 5 %.",
            "Maksamatta jätetään 40 euroa kutakin tekemätöntä työtuntia kohti.",
            "Tilaaja kuittaa 700 euroa jokaisesta puuttuvasta kuukaudesta.",
            "Sopimussakkoa 0,2 % kokonaishinnasta/alkava päivä.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Jos näin ei tapahdu, veloitetaan 100 euroa viikossa.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Ellei paikkoja täytetä, peritään 100 euroa "
                "jokaiselta päivältä."
            ),
            "Velvoitteen alittuessa tilaaja laskuttaa 600 euroa jokaiselta vajaalta kuukaudelta.",
            "Sopimussakko on 2 % vuosihinnasta jokaista puuttuvaa oppisopimusta kohti.",
            "Huomautuksen ja korjausajan jälkeen peritään sopimussakkoa 80 euroa vuorokaudelta.",
            "Viikkosakko on 250 euroa. Sakko juoksee, kunnes puute on korjattu.",
            "Puuttuvan henkilön osalta laskusta pidätetään 5 % kuukausittain siihen saakka, kunnes paikka on täytetty.",
            (
                "Muistutuksen ja 30 päivän jälkeen laskusta vähennetään 120 euroa jokaiselta viikolta, jona "
                "paikka on tyhjä."
            ),
        ],
        Language.SV: [
            "Avtalsvitet är 500 euro för varje heltidsmånad som saknas.",
            (
                "Efter anmärkning och rättelsetid betalar leverantören 200 euro i vite per påbörjad vecka tills "
                "platsen är tillsatt."
            ),
            "För en otillsatt plats dras 1 procent av årspriset per månad.",
            "Vite löper med 100 euro per dag så länge bristen består.",
            "För varje utebliven anställning debiteras 2 000 euro.",
            "Vitet har inget tak.",
            "Vite tas ut utan övre gräns.",
            "Priset sänks med 3 procent för varje saknad person.",
            "För varje outförd timme görs ett avdrag på 15 euro.",
            "Efter rättelsetiden påförs leverantören vite.",
            "Förseningsvitet är 0,5 procent av avtalets värde per vecka.",
            "Vitets belopp är inte begränsat.",
            "Sanktionen är 1 200 euro per läroavtal som fattas.",
            "Vite 50 euro/dygn för var och en som saknas.",
            "Vitet är högst 100 euro per dag för varje saknad person.",
            "Ett obegränsat vite kan utdömas.",
            "Leverantören betalar 900 euro per saknad anställning. Bonus betalas med högst 5 000 euro.",
            "Av fakturan innehålls 400 euro för varje person som saknas.",
            "Beställaren debiterar 300 euro i veckan för varje obesatt plats som avtalsvite.",
            "För brist på arbetstimmar uttas 20 euro per timme som sanktionsavgift.",
            "Avtalsvite: 1 500 €/saknad person/mån.",
            "För varje månad som en person saknas sänks månadspriset med 5 procent.",
            "Ersättningen reduceras med 40 euro per outförd timme.",
            "Vite om 0,2 % av totalpriset per påbörjad dag.",
            "Beställaren innehåller 700 euro för var och en av de månader som saknas.",
            "Leverantören anställer två långtidsarbetslösa. Om platserna inte tillsätts debiteras 100 euro per dag.",
            "Leverantören anställer två långtidsarbetslösa. Sker detta inte dras 300 euro i veckan från fakturan.",
            "Vid underskott faktureras 600 euro för varje månad som inte utförts.",
            "Vitet är 2 procent av årspriset för vart och ett av de läroavtal som fattas.",
            "Efter anmärkning och rättelsetid tas vite ut med 80 euro per dygn.",
            "Veckovitet är 250 euro och löper till dess att bristen har avhjälpts.",
            "För en person som saknas hålls 5 procent inne varje månad tills platsen är tillsatt.",
            "Efter påminnelse och 30 dagar dras 120 euro för varje vecka som platsen står tom.",
        ],
        Language.EN: [
            "The penalty is EUR 500 for each missing full-time month.",
            (
                "After written notice and a cure period the supplier pays EUR 200 for every week begun until "
                "the place is filled and the shortfall ended."
            ),
            "For an unfilled place 1 per cent of the yearly price is deducted every month.",
            "A penalty of €100 per day runs as long as the failure continues.",
            "EUR 2,000 is charged for every job not created, as a penalty.",
            "There is no ceiling on the penalty.",
            "The penalty is levied without any limit.",
            "The price is reduced by 3 per cent for each missing person.",
            "A deduction of 15 euros is made per hour not worked.",
            "After the cure period the supplier pays a contractual penalty.",
            "Damages for delay are 0.5 % of the contract value per week.",
            "The amount of the penalty is not capped.",
            "The sanction is EUR 1,200 per apprenticeship lacking.",
            "A fine of 50 euros a day is imposed for each vacancy left open.",
            "The penalty is up to EUR 100 per day for each missing person.",
            "The supplier is liable to unlimited penalties.",
            "The supplier pays EUR 900 per missing employment. A bonus of at most EUR 5,000 is paid.",
            "EUR 400 is withheld from the invoice for every person short of the number.",
            "Liquidated damages accrue at EUR 300 weekly for each unfilled post.",
            "For each hour of shortfall EUR 20 is deducted.",
            "Penalty: €1,500 / missing person / month.",
            "For each month in which a person is lacking, the monthly charge is lowered by 5 %.",
            "The employer sets off EUR 700 for every missing month.",
            "Liquidated damages at 0.2 % of the total price per day begun.",
            "The client deducts 40 euros an hour for hours not worked.",
            (
                "The supplier employs two long-term unemployed persons. If the places are not filled, EUR 100 "
                "is charged per day."
            ),
            (
                "The supplier employs two long-term unemployed persons. Should this not happen, EUR 300 a week "
                "is deducted from the invoice."
            ),
            "If the target is not met, EUR 600 is invoiced for every month not worked.",
            "The penalty is 2 per cent of the yearly price for each apprenticeship that is missing.",
            "After a notice and a cure period a penalty of EUR 80 per day is claimed.",
            "The weekly penalty is EUR 250 and runs until the deficiency has been cured.",
            "For a person who is missing 5 per cent of the monthly fee is held back until the place is filled.",
            (
                "After a reminder and 30 days, EUR 120 is taken off the invoice for each week the place stands "
                "empty as a penalty."
            ),
        ],
    },
    "unpaid-work": {
        Language.FI: [
            "Työkokeilu lasketaan yhdeksi työllistetyksi henkilöksi. Laiminlyönnistä seuraa sopimussakko.",
            "Velvoitteen voi täyttää myös työkokeilulla. Laiminlyönnistä seuraa sopimussakko.",
            "Kolmen kuukauden työkokeilu vastaa yhtä työpaikkaa. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Koulutussopimuksella tehty jakso rinnastetaan työsuhteeseen velvoitetta laskettaessa. "
                "Laiminlyönnistä seuraa sopimussakko."
            ),
            "Palkaton harjoittelu kerryttää työkuukausia samalla tavalla. Laiminlyönnistä seuraa sopimussakko.",
            "Toimittaja tarjoaa neljä työkokeilupaikkaa vuodessa. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Toimittaja järjestää kaksi koulutussopimuspaikkaa, joista ei makseta palkkaa. Laiminlyönnistä "
                "seuraa sopimussakko."
            ),
            "Koulutussopimusopiskelijan tunnit luetaan työtunteihin. Laiminlyönnistä seuraa sopimussakko.",
            "Urakoitsija palkkaa pitkäaikaistyöttömän tai ottaa työkokeilijan. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Hyväksyttäviä suoritteita ovat:\n- palkkatyö\n- työkokeilu, joka hyväksytään täysimääräisesti "
                "velvoitteeseen Laiminlyönnistä seuraa sopimussakko."
            ),
            "Vapaaehtoistyö hyväksytään velvoitteen täyttämiseksi. Laiminlyönnistä seuraa sopimussakko.",
            "Velvoitteeseen kelpaavat työsuhteet, työkokeilut ja palkaton harjoittelu. Laiminlyönnistä peritään sakko.",
            "Yksi koulutussopimusopiskelija on yhden henkilön arvoinen. Puuttuvasta henkilöstä peritään 500 euroa.",
            "Työllistämiseksi katsotaan myös työkokeilu. Muutoin sopimus puretaan.",
            "Paikka voidaan täyttää työkokeilijalla. Täyttämättömästä paikasta vähennetään 300 euroa laskusta.",
            "Toimittaja ottaa vuosittain viisi TET-harjoittelijaa. Puuttuvasta harjoittelijasta peritään 300 euroa.",
            (
                "Velvoite täytetään järjestämällä työkokeilupaikkoja kolmelle henkilölle. Laiminlyönnistä "
                "seuraa sopimussakko."
            ),
            (
                "Kuukauden työkokeilu kerryttää yhden työkuukauden. Velvoitteen täyttämättä jättäminen johtaa "
                "sopimuksen päättymiseen."
            ),
            (
                "Henkilöt voivat olla työsuhteessa, työkokeilussa tai koulutussopimuksella. Toimittaja "
                "työllistää kolme henkilöä. Laiminlyönnistä seuraa sakko."
            ),
            (
                "Harjoittelu on palkatonta. Toimittaja tarjoaa kolme harjoittelupaikkaa. Laiminlyönnistä seuraa "
                "sopimussakko."
            ),
            "Työllistämistapoja ovat työsuhde, oppisopimus ja työkokeilu. Laiminlyönnistä seuraa sopimussakko.",
            "Toimittaja järjestää kolme työkokeilua. Ketään palkattua ei irtisanota. Laiminlyönnistä peritään sakko.",
            "Työntekijäksi luetaan myös palkaton harjoittelija. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Työkokeilijan tekemät tunnit otetaan huomioon työtuntiosuutta laskettaessa. Laiminlyönnistä "
                "seuraa sopimussakko."
            ),
            "Velvoitteen täyttää joko palkkaus tai palkaton työelämäjakso. Laiminlyönnistä seuraa sopimussakko.",
        ],
        Language.SV: [
            "En arbetsprövning räknas som en anställd person. Vid försummelse betalas vite.",
            "Skyldigheten kan fullgöras också genom arbetsprövning. Vid försummelse betalas vite.",
            "Tre månaders arbetsprövning motsvarar en arbetsplats. Vid försummelse betalas vite.",
            (
                "En period med utbildningsavtal likställs med en anställning när skyldigheten räknas. Vid "
                "försummelse betalas vite."
            ),
            "Oavlönad praktik godkänns som fullgörande av skyldigheten. Vid försummelse betalas vite.",
            "Leverantören ordnar fyra platser för arbetsprövning per år. Vid försummelse betalas vite.",
            (
                "Leverantören erbjuder två utbildningsavtalsplatser, för vilka ingen lön betalas. Vid "
                "försummelse betalas vite."
            ),
            "Timmar med utbildningsavtal räknas in i arbetstimmarna. Vid försummelse betalas vite.",
            (
                "Entreprenören anställer en långtidsarbetslös eller tar emot en person i arbetsprövning, som "
                "räknas som en person. Vid försummelse betalas vite."
            ),
            "Som prestation godtas arbetsprövning, som räknas med i antalet månader. Vid försummelse betalas vite.",
            "Som sysselsättning anses även arbetsprövning. I annat fall hävs avtalet.",
            "Platsen kan fyllas med en person i arbetsprövning. För en otillsatt plats dras 300 euro från fakturan.",
            "En studerande med utbildningsavtal är värd en person. För en saknad person tas vite ut.",
            "Leverantören tar emot fem prao-elever per år. För en elev som saknas tas 300 euro ut i vite.",
            "Skyldigheten fullgörs genom att tre personer får arbetspröva. Vid försummelse betalas vite.",
            "En månads arbetsprövning ger en heltidsmånad. Vid försummelse betalas vite.",
            "Formerna för sysselsättning är anställning, läroavtal och arbetsprövning. Vid försummelse betalas vite.",
            "Leverantören erbjuder tre praktikplatser. Praktiken är oavlönad. Vid försummelse betalas vite.",
            "Leverantören ordnar tre arbetsprövningar. Ingen anställd sägs upp. Vid försummelse betalas vite.",
            (
                "Personerna kan vara anställda, i arbetsprövning eller ha utbildningsavtal. Tre personer "
                "sysselsätts. Vid försummelse betalas vite."
            ),
            "Timmar som utförs i arbetsprövning beaktas när andelen räknas. Vid försummelse betalas vite.",
            "Skyldigheten fylls antingen med anställning eller oavlönad praktik. Vid försummelse betalas vite.",
        ],
        Language.EN: [
            "A work trial counts as one person employed. A shortfall leads to a contractual penalty.",
            "The obligation may also be fulfilled by work trials. A shortfall leads to a contractual penalty.",
            "A work trial of three months equals one job. A shortfall leads to a contractual penalty.",
            (
                "A period under a training agreement is treated as employment when the obligation is "
                "calculated. A shortfall leads to a contractual penalty."
            ),
            "Unpaid internships are accepted towards the number of months. A shortfall leads to a contractual penalty.",
            "The supplier offers four work trials a year. A shortfall leads to a contractual penalty.",
            (
                "The supplier provides two training places, for which no wages are paid. A shortfall leads to a "
                "contractual penalty."
            ),
            (
                "Hours under a training agreement are credited as labour hours. A shortfall leads to a "
                "contractual penalty."
            ),
            (
                "The contractor hires one long-term unemployed person or takes one person on a work trial, "
                "which counts as a job. A shortfall leads to a contractual penalty."
            ),
            "Volunteering is accepted as fulfilment of the condition. A shortfall leads to a contractual penalty.",
            "Employment here also means work trials. Otherwise the contract is terminated.",
            (
                "A place may be filled by somebody on a work trial. For an unfilled place EUR 300 is deducted "
                "from the invoice."
            ),
            "One student under a training agreement is worth one person. A penalty is charged for each missing person.",
            (
                "The supplier hosts five pupils in unpaid work experience each year. For each pupil missing EUR "
                "300 is charged."
            ),
            "The obligation is discharged by arranging work trials for three persons. A shortfall leads to a penalty.",
            "A month of work trial yields one person-month. A shortfall leads to a penalty.",
            (
                "Forms of employment are employment contracts, apprenticeships and work trials. A shortfall "
                "leads to a penalty."
            ),
            "The supplier offers three internships. The internship is unpaid. A shortfall leads to a penalty.",
            "The supplier arranges three work trials. Nobody employed is dismissed. A shortfall leads to a penalty.",
            (
                "The persons may be in employment, on a work trial or under a training agreement. Three persons "
                "are employed. A shortfall leads to a penalty."
            ),
            "Hours of trainees without pay are taken into account in the share. A shortfall leads to a penalty.",
            "The duty is met either by a job or an unpaid placement. A shortfall leads to a penalty.",
        ],
    },
    "no-period": {
        Language.FI: [
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä.",
            "Palveluntuottajan on työllistettävä vähintään viisi nuorta.",
            "Toimittaja tarjoaa kolme oppisopimuspaikkaa. Toteutumisesta raportoidaan kerran vuodessa.",
            "Urakoitsija työllistää yhden vähintään 12 kuukautta työttömänä olleen henkilön.",
            "Toimittaja palkkaa kaksi henkilöä. Puute on korjattava 30 päivän kuluessa huomautuksesta.",
            "Kutakin 200 000 euroa kohden järjestetään yksi työpaikka.",
            "Tarjoaja sitoutuu työllistämään neljä maahanmuuttajaa.",
            "Sopimuksessa työllistetään 3 henkilöä.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Sopimus kestää neljä vuotta.",
            "Palveluntuottaja työllistää kolme nuorta. Hinnat tarkistetaan vuosittain.",
            "Urakoitsija ottaa kaksi oppisopimusopiskelijaa. Toteutumisesta ilmoitetaan vuoden kuluessa.",
            "Toimittaja palkkaa kaksi henkilöä, jotka ovat olleet työttömänä vähintään 12 kuukautta.",
        ],
        Language.SV: [
            "Leverantören anställer två långtidsarbetslösa.",
            "Tjänsteproducenten ska sysselsätta minst fem unga.",
            "Leverantören erbjuder tre läroavtalsplatser. Uppfyllelsen rapporteras en gång per år.",
            "Entreprenören anställer en person som har varit arbetslös i minst tolv månader.",
            "Leverantören anställer två personer. En brist ska rättas inom 30 dagar från anmärkningen.",
            "För varje 200 000 euro ordnas en arbetsplats.",
            "Anbudsgivaren förbinder sig att anställa fyra invandrare.",
            "Leverantören tar in två praktikanter.",
            "I avtalet sysselsätts 3 personer.",
            "Leverantören anställer två långtidsarbetslösa. Avtalet gäller i fyra år.",
            "Producenten sysselsätter tre unga. Priserna justeras årligen.",
            "Entreprenören tar in två lärlingar. Utfallet rapporteras varje år.",
        ],
        Language.EN: [
            "The supplier employs two long-term unemployed persons.",
            "The provider shall recruit at least five young people.",
            "The supplier offers three apprenticeships. Fulfilment is reported once a year.",
            "The contractor hires one person who has been unemployed for at least 12 months.",
            "The supplier hires two people. A deficiency is to be put right within 30 days of the notice.",
            "For every EUR 200,000 one job is provided.",
            "The tenderer undertakes to employ four immigrants.",
            "The company takes on two trainees.",
            "Three persons are employed in the contract.",
            "The supplier employs two long-term unemployed persons. The contract runs for four years.",
            "The provider recruits three young people. Prices are revised annually.",
            "The contractor takes on two apprentices. The outcome is reported every year.",
        ],
    },
    "no-maximum": {
        Language.FI: [
            "Tarjoaja saa 2 pistettä jokaisesta lupaamastaan työsuhteesta.",
            "Luvattu työkuukausi tuo yhden pisteen. Eniten pisteitä saanut tarjous voittaa.",
            "Pisteitä annetaan luvattujen oppisopimusten lukumäärän mukaan.",
            "Työllistämislupaus: 1 p / työllistettävä.",
            "Kukin luvattu henkilötyökuukausi antaa kaksi pistettä ilman ylärajaa.",
            (
                "Eniten työkuukausia luvannut tarjoaja saa täydet 10 pistettä ja muut suhteessa siihen. "
                "Tarjoaja lupaa työkuukausia."
            ),
            "Suurin lupaus työllistettävistä henkilöistä saa 10 pistettä, muut suhteutettuna.",
            (
                "Tarjoaja saa pisteen jokaisesta luvatusta oppisopimuksesta. Valituksi tulee "
                "kokonaistaloudellisesti edullisin tarjous."
            ),
            (
                "Tarjoaja saa 2 pistettä jokaisesta luvatusta henkilöstä. Henkilö saa olla työttömänä enintään "
                "päivän ennen työsuhteen alkua."
            ),
        ],
        Language.SV: [
            "Anbudsgivaren får 2 poäng för varje anställning som den utlovar.",
            "En utlovad heltidsmånad ger en poäng.",
            "Poäng ges enligt antalet utlovade läroavtal.",
            "Löfte: 1 poäng per person som anställs.",
            "Varje utlovad månad ger två poäng utan övre gräns.",
            "Den anbudsgivare som lovar flest heltidsmånader får full poäng och de övriga i förhållande till det.",
            "Varje utlovat läroavtal ger en poäng. Det anbud som är mest fördelaktigt väljs.",
            "Ju fler personer anbudsgivaren lovar anställa, desto fler poäng får den.",
        ],
        Language.EN: [
            "The tenderer gets 2 points for each job it promises.",
            "A promised person-month brings one point. The tender with the most points wins.",
            "Points are given by the number of apprenticeships promised.",
            "Promise: 1 point per person hired.",
            "Each promised month earns two points, with no upper limit.",
            "The tenderer promising the most person-months gets full marks and the others in proportion.",
            "The highest promise of jobs earns 10 points, the others pro rata.",
            "Each promised apprenticeship earns a point. The most economically advantageous tender is chosen.",
            "The more people the tenderer promises to hire, the more points it gets.",
        ],
    },
    "unbounded-framework": {
        Language.FI: [
            "Toimittaja työllistää puitekaudella neljä pitkäaikaistyötöntä.",
            "Velvoite on kiinteä: viisi henkilöä riippumatta tilausten määrästä.",
            "Kukin puitetoimittaja ottaa kaksi oppisopimusopiskelijaa.",
            "Toimittaja palkkaa kaksi nuorta. Puuttuvasta nuoresta peritään 1 000 euroa laskutuksesta.",
            "Toimittaja palkkaa kolme henkilöä. Tilaukset tehdään etusijajärjestyksessä.",
            "Jokainen puitejärjestelyyn valittu työllistää kolme henkilöä sopimuskauden aikana.",
            "Toimittaja palkkaa kaksi nuorta, vaikka tilauksia ei tulisi.",
        ],
        Language.SV: [
            "Leverantören anställer fyra långtidsarbetslösa under ramavtalets tid.",
            "Skyldigheten är fast: fem personer oberoende av avropens mängd.",
            "Varje leverantör tar in två lärlingar.",
            "Leverantören anställer två unga. För en saknad person dras 1 000 euro från fakturan.",
            "Leverantören anställer tre personer. Avropen görs enligt rangordning.",
            "Varje ramavtalsleverantör anställer tre personer under avtalstiden.",
            "Leverantören anställer två unga även om inga avrop görs.",
        ],
        Language.EN: [
            "The supplier employs four long-term unemployed persons during the framework.",
            "The obligation is fixed at five persons regardless of the volume of call-offs.",
            "Each supplier takes on two apprentices.",
            "The supplier hires two young people. For a missing person EUR 1,000 is deducted from the invoice.",
            "The supplier hires three people. Orders are placed by ranking.",
            "Each framework supplier employs three people during the term.",
            "The supplier hires two young people even if no orders are placed.",
        ],
    },
    "obligation": {
        Language.FI: [
            "Palveluntuottajan tulee työllistää vähintään kolme pitkään työttömänä ollutta henkilöä.",
            "Sopimuksen työtunneista vähintään 5 % tehdään oppisopimuksella.",
            "Toimittaja sitoutuu palkkaamaan 2 nuorta.",
            "Jokaista alkavaa 200 000 euroa kohden toimittaja tarjoaa yhden harjoittelupaikan.",
            "Urakassa on työllistettävä yksi oppisopimusopiskelija.",
            "Työllistämisvelvoite: 24 henkilötyökuukautta.",
            "Toimittaja järjestää neljä kesätyöpaikkaa.",
            "Vähintään kymmenen prosenttia työvoimasta on oltava pitkäaikaistyöttömiä.",
            "Velvoitteen määrä on 12 kokoaikaista työkuukautta, jotka toimittaja teettää työttömillä.",
            "Kahden työttömän palkkaaminen on sopimuksen ehto.",
            "Toimittaja ottaa palvelukseensa pitkäaikaistyöttömän.",
            "Tuottaja solmii 3 työsuhdetta.",
            "Toimittaja varaa viisi työpaikkaa vaikeasti työllistyville.",
            "Oppisopimuspaikkoja on tarjottava vähintään kaksi.",
            "Tarjoaja saa 3 pistettä jokaisesta henkilöstä, jonka se lupaa työllistää.",
            "Toimittajan on osoitettava sopimuksen tehtäviin kolme työllistettävää.",
            "Hankkeessa työskentelee jatkuvasti vähintään kaksi palkkatuettua työntekijää.",
            "Henkilötyövuosista 8 % kohdistuu heikossa työmarkkina-asemassa oleviin.",
            "Oppisopimuksia solmitaan urakan aikana neljä kappaletta.",
            "Työllistettäviä on oltava koko ajan kaksi.",
            "Sopimukseen sisältyy 400 tuntia nuorten kesätyötä.",
        ],
        Language.SV: [
            "Producenten ska sysselsätta minst tre personer som länge har varit arbetslösa.",
            "Minst 5 procent av arbetstimmarna utförs av lärlingar.",
            "Leverantören förbinder sig att anställa 2 unga.",
            "För varje påbörjad 200 000 euro erbjuder leverantören en praktikplats.",
            "I entreprenaden ska en studerande med läroavtal anställas.",
            "Sysselsättningsskyldigheten är 24 personmånader, som ska utföras av arbetslösa.",
            "Leverantören ordnar fyra sommarjobb.",
            "Minst tio procent av arbetskraften ska vara långtidsarbetslösa.",
            "Leverantören tar in en långtidsarbetslös person.",
            "Att anställa två arbetslösa är ett avtalsvillkor.",
            "Två lärlingar tas in.",
            "Producenten ingår tre läroavtal.",
            "Leverantören reserverar fem platser för personer som har svårt att få arbete.",
            "Anbudsgivaren får 3 poäng för varje person som den lovar anställa.",
            "Leverantören rekryterar minst en person med nedsatt arbetsförmåga.",
            "Leverantören ska anvisa tre personer som varit arbetslösa till uppdraget.",
            "I projektet arbetar hela tiden minst två personer anställda med lönesubvention.",
            "Under entreprenaden ingås fyra läroavtal.",
            "I avtalet ingår 400 timmar sommarjobb för unga.",
            "Åtta procent av årsverkena riktas till personer med svag ställning på arbetsmarknaden.",
        ],
        Language.EN: [
            "The provider shall employ at least three people who have long been unemployed.",
            "At least 5 per cent of the labour hours are worked by apprentices.",
            "The supplier undertakes to hire 2 young people.",
            "For every EUR 200,000 or part of it the supplier offers one traineeship.",
            "An apprentice shall be employed in the works.",
            "The obligation is 24 person-months of paid work for the unemployed.",
            "The supplier provides four summer jobs.",
            "At least ten per cent of the workforce must be long-term unemployed.",
            "The supplier recruits a long-term unemployed person.",
            "Hiring two unemployed persons is a condition of the contract.",
            "Two apprentices are taken on.",
            "The provider concludes three apprenticeship contracts.",
            "The supplier reserves five jobs for people far from the labour market.",
            "The tenderer gets 3 points for each person it promises to hire.",
            "Employment of one person with partial work ability is required.",
            "At any time at least two people from the target group work on the contract.",
            "Four apprenticeship contracts are concluded during the works.",
            "The contract includes 400 hours of summer work for young people.",
            "Eight per cent of the person-years go to people in a weak position on the labour market.",
            "The provider assigns three previously unemployed persons to the tasks.",
        ],
    },
    "group": {
        Language.FI: [
            "Toimittaja palkkaa pitkäaikaistyöttömän.",
            "Työllistettävän on oltava alle 30-vuotias.",
            "Velvoite koskee osatyökykyisiä.",
            "Palkattavat ovat vähintään vuoden työttömänä olleita.",
            "Toimittaja tarjoaa paikan maahanmuuttajalle.",
        ],
        Language.SV: [
            "Leverantören anställer en långtidsarbetslös.",
            "Den som anställs ska vara under 30 år.",
            "Skyldigheten gäller partiellt arbetsföra.",
            "De som anställs har varit utan arbete i ett år.",
            "Leverantören erbjuder en plats åt en invandrare.",
        ],
        Language.EN: [
            "The supplier hires a long-term unemployed person.",
            "The person employed must be under 30.",
            "The obligation concerns people with partial work ability.",
            "Those recruited have been out of work for a year.",
            "The supplier offers a place to an immigrant.",
        ],
    },
    "sanction": {
        Language.FI: [
            "Peritään sopimussakko.",
            "Laskusta vähennetään 500 euroa.",
            "Sopimus voidaan purkaa.",
            "Hintaa alennetaan.",
            "Seuraa sanktiomaksu.",
            "Tilaaja saa pidättyä maksamasta.",
            "Toimittaja korvaa vahingon.",
            "Puuttuvasta henkilöstä suoritetaan 500 euroa.",
            "Seuraa 300 euron maksu puuttuvasta paikasta.",
        ],
        Language.SV: [
            "Vite tas ut.",
            "Från fakturan dras 500 euro.",
            "Avtalet kan hävas.",
            "Priset sänks.",
            "Ett sanktionsbelopp tas ut.",
            "Avtalet upphör att gälla.",
            "Betalningen innehålls.",
            "Leverantören ersätter skadan.",
            "För en saknad person betalas 500 euro.",
            "Avtalet bryts.",
        ],
        Language.EN: [
            "A penalty is charged.",
            "EUR 500 is deducted from the invoice.",
            "The contract may be terminated.",
            "The price is reduced.",
            "Liquidated damages are payable.",
            "Payment is suspended.",
            "The supplier compensates the loss.",
            "For each missing person EUR 500 is payable.",
            "The supplier forfeits EUR 300.",
        ],
    },
}

LAWFUL = {
    "money-first": {
        Language.FI: [
            (
                "Tilaaja huomauttaa puutteesta kirjallisesti ja antaa 30 päivää aikaa korjata sen. Vasta sitten "
                "peritään sopimussakkoa 500 euroa kuukaudelta, enintään 5 000 euroa."
            ),
            "Velvoitteen laiminlyönnistä ei peritä sopimussakkoa.",
            "Sopimussakkoa ei makseta, jos hakijoita ei ole.",
            "Jos puutetta ei ole korjattu kehotuksessa asetetussa kohtuullisessa ajassa, sopimus voidaan purkaa.",
            (
                "Toimittajaa kehotetaan ensin korjaamaan puute kuukauden kuluessa. Jos se ei auta, laskusta "
                "pidätetään 2 %."
            ),
            "Hankintayksikkö ei saa irtisanoa sopimusta vajauksen vuoksi ennen korjausajan päättymistä.",
            "Toimittaja ilmoittaa viipymättä, jos työsuhde päättyy ennen aikojaan.",
            "Työntekijää ei saa irtisanoa velvoitteen täyttämiseksi.",
            (
                "Tilaaja reklamoi kirjallisesti ja varaa kahden viikon lisäajan. Ellei asia korjaannu, "
                "vuosihinnasta vähennetään prosentti."
            ),
            (
                "Jos velvoite jää täyttymättä, tilaaja pyytää selvityksen ja korjaussuunnitelman. Sen jälkeen "
                "voidaan vaatia sopimussakkoa."
            ),
            "Bonus maksetaan ilman eri hakemusta seuraavan laskun yhteydessä.",
            "Seuraamuksena on seurantakokous; rahaa ei vaadita.",
            "Puutteista keskustellaan seurantakokouksessa, eikä niistä seuraa sanktioita.",
            "Hyvitettävät työkuukaudet lasketaan yhteen velvoitetta arvioitaessa.",
            "Korjausajan päätyttyä sopimuksen saa purkaa heti, jos laiminlyönti on olennainen ja jatkuu.",
            "Kirjallinen varoitus annetaan ensin. Toisesta laiminlyönnistä peritään 1 000 euron sopimussakko.",
            "Työllistämisestä maksettava palkkatuki ei vähennä hintaa.",
            "Toimittaja maksaa työntekijälle työehtosopimuksen mukaisen palkan.",
            "Työsuhteen päättyessä koeajalla velvoite keskeytyy kahdeksi kuukaudeksi.",
            (
                "Vajaus muistutetaan toimittajalle, jolla on 45 päivää hoitaa asia kuntoon. Tämän jälkeen "
                "hintaa alennetaan."
            ),
            "Mikäli puute ei huomautuksen johdosta korjaannu, hyvitys on 300 euroa kuukaudelta, enintään 1 000 euroa.",
            "Rahallista seuraamusta ei ole.",
            "Toimittaja maksaa itse rekrytoinnin kulut.",
            "Tilaaja voi keskeyttää uudet tilaukset, kun toimittaja on saanut kuukauden aikaa korjata puutteen.",
            "Ensin neuvotellaan, sitten annetaan kuukausi aikaa, ja viimeisenä keinona on 500 euron sopimussakko.",
            "Hinta ei muutu, vaikka työllistettävä lähtee kesken kauden.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Jos puuttuva osa on alle 20 prosenttia, velvoite "
                "katsotaan täytetyksi."
            ),
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Jos ostot alittavat 100 000 euroa, velvoite raukeaa.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Toimittaja veloittaa lisätöistä 45 euroa tunnilta.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Asiakkailta peritään ateriasta 6 euroa.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Palkkatuki vähentää palkkakustannuksia 500 "
                "eurolla kuukaudessa."
            ),
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Tilaaja maksaa työnohjauksesta korvausta 50 euroa tunnilta.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Laskusta vähennetään palautetut tuotteet.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Verohallinto perii ennakonpidätyksen palkasta.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Palkka maksetaan kuun viimeisenä päivänä tilille.",
            (
                "Jos velvoite ei täyty, osapuolet käyvät ensin läpi syyt ja sopivat aikataulusta vajeen "
                "kattamiseksi. Ellei aikataulu pidä, sopimussakko on 500 euroa, enintään 2 000 euroa."
            ),
            (
                "Toimittajalle varataan tilaisuus selittää vaje ja 60 päivää saada henkilö palkattua. Vasta "
                "tämän jälkeen sopimussakko on 500 euroa kuukaudelta, enintään 3 000 euroa."
            ),
            (
                "Sopimussakkoa voidaan vaatia aikaisintaan kahden kuukauden kuluttua siitä, kun tilaaja on "
                "ilmoittanut puutteesta kirjallisesti. Sakko on 300 euroa, enintään 900 euroa."
            ),
            (
                "Portaat: 1) kirjallinen ilmoitus, 2) 30 päivää korjaamiseen, 3) hinnanalennus 2 %, enintään 5 "
                "%, 4) sopimuksen purkaminen heti, jos rikkomus on olennainen."
            ),
            "Tilaaja antaa kirjallisesti kuukauden lisäajan. Jos puute yhä jatkuu, sopimus voidaan purkaa heti.",
            (
                "Korjaamatta jääneestä puutteesta peritään 500 euroa, enintään 2 000 euroa. Sakko vähennetään "
                "suoraan seuraavasta laskusta. Korjausaika on 30 päivää."
            ),
            (
                "Ennen seuraamuksia toimittajaa kuullaan ja sille annetaan mahdollisuus täyttää velvoite kahden "
                "kuukauden sisällä. Sopimussakko on 1 % laskusta."
            ),
            "Velvoitteen laiminlyönti ei oikeuta purkamaan sopimusta.",
            "Sopimusta ei pureta eikä hintaa alenneta velvoitteen vuoksi.",
            (
                "Jos toimittaja ei kahdessa kuukaudessa kirjallisen vaatimuksen saatuaan ole palkannut "
                "puuttuvaa henkilöä, siltä peritään 1 000 euroa, enintään 3 000 euroa."
            ),
            (
                "Tilaaja lähettää puutteesta viestin ja sopii uuden määräpäivän. Uuden määräpäivän jälkeen "
                "tehdään 3 % hinnanalennus, enintään 5 %."
            ),
            "Jos velvoite on täyttämättä sopimuksen päättyessä, jäljellä olevat kuukaudet siirtyvät optiokaudelle.",
            "Toimittajalle annetaan kirjallinen kehotus ja kuukausi aikaa. Ellei se auta, peritään heti 500 euroa.",
            (
                "Puute käsitellään seurantaryhmässä, jossa sovitaan, miten se paikataan kahdessa kuukaudessa. "
                "Sen jälkeen sakko on 1 000 euroa, enintään 2 000 euroa."
            ),
            (
                "Sakko voidaan periä vasta, kun 45 päivää on kulunut kirjallisesta ilmoituksesta. Se "
                "vähennetään suoraan laskusta."
            ),
        ],
        Language.SV: [
            (
                "Beställaren gör en skriftlig anmärkning och ger 30 dagar för rättelse. Först därefter tas vite "
                "ut med 500 euro per månad, högst 5 000 euro."
            ),
            "För försummelse av skyldigheten tas inget vite ut.",
            "Avtalsvite betalas inte om det saknas sökande.",
            "Har bristen inte avhjälpts inom en skälig tid som har satts ut i uppmaningen kan avtalet hävas.",
            (
                "Leverantören uppmanas först att rätta bristen inom en månad. Hjälper det inte dras 2 procent "
                "av från fakturan."
            ),
            "Beställaren får inte säga upp avtalet på grund av ett underskott innan rättelsetiden har löpt ut.",
            "Leverantören meddelar utan dröjsmål om en anställning upphör i förtid.",
            "Ingen arbetstagare får sägas upp för att skyldigheten ska uppfyllas.",
            (
                "Beställaren reklamerar skriftligen och ger två veckors tilläggstid. Därefter sänks årspriset "
                "med en procent."
            ),
            "Blir skyldigheten ouppfylld begär beställaren en åtgärdsplan. Därefter kan avtalsvite krävas.",
            "Bonusen betalas utan särskild ansökan.",
            "Påföljden är ett uppföljningsmöte; pengar krävs inte.",
            "Bristerna gås igenom på uppföljningsmötet och leder inte till några sanktioner.",
            "Månader som utförs hos en underleverantör räknas in i skyldigheten.",
            "Efter rättelsetiden får avtalet hävas omedelbart om bristen är väsentlig.",
            "En skriftlig varning ges först. Vid nästa försummelse tas ett vite på 1 000 euro ut.",
            "Lönesubventionen inverkar inte på priset.",
            "Leverantören betalar lön enligt kollektivavtalet.",
            "Upphör anställningen under prövotiden vilar skyldigheten i två månader.",
            "Leverantören påminns och har 45 dagar på sig att åtgärda saken. Sedan sänks priset.",
            "Rättas bristen inte trots påpekande är avdraget 300 euro per månad, högst 1 000 euro.",
            "Någon påföljd i pengar finns inte.",
            "Leverantören betalar själv kostnaderna för rekryteringen.",
            "Först förhandlar man, sedan ges en månads tid, och som sista utväg finns ett vite på 500 euro.",
            "Priset ändras inte fastän den anställda slutar mitt i säsongen.",
            (
                "Leverantören anställer två långtidsarbetslösa. Om den saknade delen är under 20 procent anses "
                "skyldigheten fullgjord."
            ),
            "Leverantören anställer två långtidsarbetslösa. Om köpen underskrider 100 000 euro förfaller skyldigheten.",
            (
                "Leverantören anställer två långtidsarbetslösa. Leverantören fakturerar tilläggsarbete med 45 "
                "euro per timme."
            ),
            "Leverantören anställer två långtidsarbetslösa. Av klienterna tas 6 euro för måltiden.",
            (
                "Leverantören anställer två långtidsarbetslösa. Lönesubventionen minskar lönekostnaderna med "
                "500 euro i månaden."
            ),
            "Leverantören anställer två långtidsarbetslösa. Från fakturan dras returnerade produkter.",
            "Leverantören anställer två långtidsarbetslösa. Avtalet innehåller 100 timmar handledning.",
            (
                "Fullgörs inte skyldigheten går parterna först igenom orsakerna och kommer överens om en "
                "tidtabell. Hålls den inte är vitet 500 euro, högst 2 000 euro."
            ),
            (
                "Leverantören får tillfälle att förklara sig och 60 dagar för att anställa. Först sedan tas "
                "vite ut med 500 euro per månad, högst 3 000 euro."
            ),
            (
                "Vite kan krävas tidigast två månader efter att beställaren skriftligen har underrättat om "
                "bristen. Vitet är 300 euro, högst 900 euro."
            ),
            (
                "Trappan är 1) skriftlig underrättelse, 2) 30 dagar för att rätta till, 3) prisavdrag 2 "
                "procent, högst 5 procent, 4) hävning omedelbart vid väsentligt brott."
            ),
            "Beställaren ger skriftligen en månads extra tid. Består bristen alltjämt får avtalet hävas omedelbart.",
            (
                "Vitet dras direkt från nästa faktura. Före det ges en anmärkning och 30 dagar. Vitet är 500 "
                "euro, högst 2 000 euro."
            ),
            (
                "Innan vite utgår ska leverantören ha fått en skriftlig anmaning och en ny frist. Vitet är 1 "
                "000 euro, högst 3 000 euro."
            ),
            (
                "Har den saknade personen inte anställts inom två månader från ett skriftligt krav tas 1 000 "
                "euro ut, högst 3 000 euro."
            ),
            (
                "Beställaren skickar ett meddelande om bristen och en ny dag bestäms. Efter den görs ett "
                "prisavdrag på 3 procent, högst 5 procent."
            ),
            "Beställaren får inte häva avtalet på grund av bristen.",
            "Bristen kan gottgöras inom 90 dagar. Annars är vitet 300 euro, högst 600 euro.",
            (
                "Leverantören ska ta igen de uteblivna månaderna under följande halvår; det som ändå saknas "
                "ersätts med 200 euro per månad, högst 1 000 euro."
            ),
            "Leverantören får en skriftlig uppmaning och en månad. Hjälper det inte tas omedelbart 500 euro ut.",
            (
                "Bristen behandlas i uppföljningsgruppen, där man kommer överens om hur den åtgärdas. Därefter "
                "är vitet 1 000 euro, högst 2 000 euro."
            ),
            (
                "Vite kan tas ut först när 45 dagar har gått från ett skriftligt meddelande. Det dras direkt "
                "från fakturan."
            ),
        ],
        Language.EN: [
            (
                "The client gives written notice and 30 days to rectify. Only then is a penalty of EUR 500 a "
                "month claimed, at most EUR 5,000."
            ),
            "No penalty is charged for a shortfall.",
            "A contractual penalty is not payable where there are no applicants.",
            (
                "If the deficiency has not been remedied within the reasonable time set in the notice, the "
                "contract may be terminated."
            ),
            (
                "The supplier is first reminded to put the matter right within a month. If that is of no avail, "
                "2 per cent is deducted from the invoice."
            ),
            "The contract may not be terminated because of a shortfall before the cure period has ended.",
            "The supplier tells immediately if an employment ends early.",
            "No employee may be given notice so that the obligation can be fulfilled.",
            (
                "The client complains in writing and allows two more weeks to correct it. Thereafter the yearly "
                "price is reduced by one per cent."
            ),
            (
                "If the obligation is not fulfilled, the client asks for an action plan. After that a penalty "
                "may be claimed."
            ),
            "The bonus is paid without a separate application.",
            "The consequence is a follow-up meeting; no money is claimed.",
            "Shortfalls are discussed at the meeting and lead to no sanction.",
            "Months worked with a subcontractor count towards the obligation.",
            "After the cure period the contract may be rescinded forthwith if the breach is material.",
            "A written warning is given first. On the next failure a penalty of EUR 1,000 is charged.",
            "Pay subsidy does not affect the price.",
            "The supplier pays wages under the collective agreement.",
            "If the employment ends during the trial period, the obligation is suspended for two months.",
            "The supplier is given 45 days to catch up after a written reminder. The price is then reduced.",
            "If the deficiency persists despite a warning, the deduction is EUR 300 a month, at most EUR 1,000.",
            "There is no sanction in money.",
            "The supplier bears the costs of recruitment itself.",
            (
                "First the parties negotiate, then a month is given to correct the matter, and as a last resort "
                "there is a penalty of EUR 500."
            ),
            "The price does not change although the employee leaves in the middle of the season.",
            (
                "The supplier employs two long-term unemployed persons. If the missing part is below 20 per "
                "cent, the obligation is deemed fulfilled."
            ),
            (
                "The supplier employs two long-term unemployed persons. If purchases fall short of EUR 100,000, "
                "the obligation lapses."
            ),
            (
                "The supplier employs two long-term unemployed persons. The supplier charges EUR 45 per hour "
                "for extra work."
            ),
            "The supplier employs two long-term unemployed persons. Clients are charged EUR 6 for the meal.",
            "The supplier employs two long-term unemployed persons. Pay subsidy reduces wage costs by EUR 500 a month.",
            "The supplier employs two long-term unemployed persons. Returned products are deducted from the invoice.",
            "The supplier employs two long-term unemployed persons. Tax is withheld from the wages.",
            (
                "If the obligation is not met, the parties first go through the reasons and agree on a "
                "timetable. If it is not kept, the penalty is EUR 500, at most EUR 2,000."
            ),
            (
                "The supplier is invited to explain the shortfall and has 60 days to hire. Only then is a "
                "penalty of EUR 500 a month due, at most EUR 3,000."
            ),
            (
                "A penalty may be claimed at the earliest two months after the client has informed the supplier "
                "of the gap in writing. It is EUR 300, at most EUR 900."
            ),
            (
                "The ladder is (1) letter, (2) 30 days to put things in order, (3) price reduction of 2 per "
                "cent, at most 5 per cent, (4) termination with immediate effect for a material breach."
            ),
            (
                "The client allows a further month in writing. If the shortfall still continues, the contract "
                "may be terminated immediately."
            ),
            (
                "The penalty is deducted directly from the next invoice. It presupposes a letter and a 30-day "
                "extension. It is EUR 500, at most EUR 2,000."
            ),
            (
                "Before any penalty the supplier must have been given a written demand and a new deadline. The "
                "penalty is EUR 1,000, at most EUR 3,000."
            ),
            (
                "If the missing person has not been hired within two months of a written request, EUR 1,000 is "
                "charged, at most EUR 3,000."
            ),
            (
                "The City writes to the supplier and sets a new date. After it a price reduction of 3 per cent "
                "is made, at most 5 per cent."
            ),
            "A shortfall does not entitle the client to terminate the contract.",
            "The shortfall may be made up within 90 days. Otherwise the penalty is EUR 300, at most EUR 600.",
            (
                "The supplier recovers the missing months during the following half-year; what is still missing "
                "is paid for at EUR 200 a month, at most EUR 1,000."
            ),
            (
                "Step 1: discussion. Step 2: a written plan within a month. Step 3: deduction of EUR 500, never "
                "above EUR 1,500."
            ),
            "The supplier gets a written call and a month. If that does not help, EUR 500 is charged immediately.",
            (
                "The shortfall is dealt with in the steering group, which agrees how it is filled in two "
                "months. After that the penalty is EUR 1,000, at most EUR 2,000."
            ),
            (
                "A penalty can be claimed only when 45 days have passed since a written notice. It is deducted "
                "directly from the invoice."
            ),
            (
                "Before money is claimed, the supplier has been heard and had two months to fill the place. The "
                "penalty is EUR 500, in all EUR 1,500 at most."
            ),
        ],
    },
    "no-cap": {
        Language.FI: [
            "Sopimussakko on 500 euroa puuttuvaa työkuukautta kohti, yhteensä enintään 5 000 euroa.",
            "Sopimussakko on 500 euroa puuttuvaa työkuukautta kohti. Sen yläraja on 3 % vuosihinnasta.",
            "Sakkoa peritään 100 euroa viikossa. Sakon enimmäismäärä on 2 000 euroa.",
            "Kertaluonteinen sopimussakko on 3 000 euroa.",
            "Hinnasta vähennetään 1 prosentti puuttuvaa paikkaa kohti, kuitenkin korkeintaan 5 prosenttia.",
            (
                "Sopimussakon kokonaismäärä ei voi ylittää 10 prosenttia sopimuksen arvosta. Sakko on 200 euroa "
                "kultakin puuttuvalta kuukaudelta."
            ),
            "Velvoite syntyy siten, että kutakin 100 000 euroa kohden työllistetään yksi henkilö.",
            "Bonus on 600 euroa jokaiselta työkuukaudelta.",
            "Sopimussakkoa ei peritä.",
            "Toimittaja laskuttaa 45 euroa tunnilta.",
            "Työntekijälle maksetaan palkkaa 13 euroa tunnilta.",
            (
                "Puuttuvasta henkilöstä veloitetaan 1 000 euroa kuukaudessa, mutta sopimuskaudella ei koskaan "
                "enempää kuin 12 000 euroa."
            ),
            "Sopimussakko peritään yleisten sopimusehtojen mukaisesti.",
            "Vajauksesta veloitetaan 300 euroa kuukaudelta, maksimissaan 6 kuukaudelta ja 1 800 euroa.",
            "Sakot rajoittuvat 4 prosenttiin sopimushinnasta; kultakin puuttuvalta työsuhteelta maksetaan 1 prosentti.",
            "Lupauksesta saa 2 pistettä jokaista työsuhdetta kohti.",
            "Palkkatuki kattaa 50 prosenttia palkasta kuukaudessa.",
            "Toimittaja maksaa alihankkijalle 100 euroa jokaisesta työvuorosta.",
            "Kultakin puuttuvalta kuukaudelta peritään 400 euroa (sakkokatto 4 000 euroa).",
            "Puuttuvista tunneista hyvitetään 20 euroa tunnilta, koko sopimuskaudelta korkeintaan 2 500 euroa.",
            "Hyvitys on 300 euroa kuukaudelta, mutta kaikkiaan enintään 1 000 euroa.",
            "Sakko 100 €/vko, max 1 000 €.",
            "Työllistetty saa palkkaa vähintään 1 800 euroa kuukaudessa.",
            (
                "Puuttuvalta paikalta peritään 500 euroa, kuitenkin niin, ettei summa ylitä kahta prosenttia "
                "vuosihinnasta."
            ),
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Toimittaja veloittaa lisätöistä 45 euroa tunnilta.",
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Asiakkailta peritään 6 euroa jokaisesta ateriasta.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Palkkatuki vähentää palkkakustannuksia 500 "
                "eurolla kuukaudessa."
            ),
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Tilaaja maksaa työnohjauksesta korvausta 50 euroa tunnilta.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Jos laskutus alittaa 100 000 euroa vuodessa, "
                "kutakin täyttä 50 000 euroa kohden palkataan yksi henkilö."
            ),
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Palvelumaksu on 20 euroa kuukaudessa.",
            (
                "Toimittaja palkkaa kaksi pitkäaikaistyötöntä. Alennus volyymista on 2 prosenttia kutakin 100 "
                "000 euroa kohti."
            ),
            "Velvoite vähenee yhdellä henkilöllä kutakin 100 000 euroa kohti, jolla ostot alittavat arvion.",
            "Alle 10 prosentin vajaus kunakin vuonna ei ole laiminlyönti.",
            "Sopimussakko on enintään 100 euroa viikossa ja kaikkiaan enintään 1 000 euroa.",
            "Sakkoa kertyy 100 euroa viikossa korkeintaan kymmeneltä viikolta.",
            (
                "Sopimussakko on 200 euroa kultakin puuttuvalta kuukaudelta. Sakkojen summa on rajattu kahteen "
                "tuhanteen euroon."
            ),
            (
                "Puuttuvasta kuukaudesta maksetaan 300 euroa. Tätä ei kuitenkaan peritä enempää kuin 5 % "
                "sopimuksen arvosta."
            ),
            "Huomautuksen jälkeen hyvitys on 400 euroa kuukaudelta (enint. 2 000 euroa).",
            "Sopimussakko on 150 euroa viikolta. Määrä ei nouse yli kolmen prosentin vuosimaksusta.",
            "Velvoitteen puuttuessa jokaista 50 000 euron tilausta kohti toimittajalla ei ole seuraamuksia.",
            "Rahallista seuraamusta ei ole, vaikka henkilö puuttuisi joka kuukaudelta yli 10 prosenttia.",
            "Sakko on 100 euroa viikolta. Sakkojen yhteismäärä on korkeintaan prosentti hankinnan arvosta.",
            "Vähennys on 200 euroa kuukaudelta, ja se päättyy, kun 1 200 euroa on täynnä.",
            "Sopimussakkoa on 50 euroa päivältä; ylärajana 30 päivää.",
        ],
        Language.SV: [
            "Avtalsvitet är 500 euro för varje månad som saknas, sammanlagt högst 5 000 euro.",
            "Avtalsvitet är 500 euro per månad som saknas. Maximibeloppet är 3 procent av årspriset.",
            "Vite tas ut med 100 euro i veckan. Vitet får inte överstiga 2 000 euro.",
            "Ett engångsvite på 3 000 euro tas ut.",
            "Priset sänks med 1 procent per saknad plats, dock med högst 5 procent.",
            "Vitestaket är 10 procent av avtalets värde. Vitet är 200 euro per saknad månad.",
            "Skyldigheten uppstår så att en person sysselsätts för varje 100 000 euro.",
            "Bonusen är 600 euro för varje heltidsmånad.",
            "Inget vite tas ut.",
            "Leverantören fakturerar 45 euro per timme.",
            "Lönen är 13 euro per timme.",
            "För en saknad person debiteras 1 000 euro per månad i vite, men aldrig mer än 12 000 euro.",
            "Vite tas ut enligt de allmänna avtalsvillkoren.",
            "För bristen debiteras 300 euro per månad, maximalt 1 800 euro.",
            "Avdraget är 1 procent per saknad plats och begränsas till 4 procent av priset.",
            "Löftet ger 2 poäng per anställning.",
            "Lönesubventionen täcker 50 procent av lönen per månad.",
            "Leverantören betalar underleverantören 100 euro per arbetspass.",
            "För varje saknad månad tas 400 euro ut (taket är 4 000 euro).",
            "För saknade timmar dras 20 euro per timme, under hela avtalsperioden högst 2 500 euro.",
            "Avdraget är 300 euro per månad, men totalt högst 1 000 euro.",
            "Vite 100 €/vecka, max 1 000 €.",
            "Den anställda får minst 1 800 euro i månaden.",
            "För en saknad plats tas 500 euro ut, dock så att summan inte överstiger två procent av årspriset.",
            (
                "Leverantören anställer två långtidsarbetslösa. Leverantören debiterar 45 euro per timme för "
                "tilläggsarbete."
            ),
            (
                "Leverantören anställer två långtidsarbetslösa. Lönesubventionen minskar lönekostnaderna med "
                "500 euro per månad."
            ),
            "Leverantören anställer två långtidsarbetslösa. Avtalet innehåller handledning för 50 euro per timme.",
            (
                "Leverantören anställer två långtidsarbetslösa. Underskrids 100 000 euro per år anställs en "
                "person för varje 50 000 euro."
            ),
            "Leverantören anställer två långtidsarbetslösa. Serviceavgiften är 20 euro per månad.",
            "Skyldigheten minskas med en person för varje 100 000 euro som köpen understiger uppskattningen.",
            "Ett underskott på mindre än 10 procent per år är inte ett avtalsbrott.",
            "Vitet är högst 100 euro per vecka och sammanlagt högst 1 000 euro.",
            "Vitet löper med 100 euro i veckan under högst tio veckor.",
            "Vitet är 200 euro för varje saknad månad. Summan av vitena är begränsad till tvåtusen euro.",
            "För en saknad månad betalas 300 euro. Mer än 5 procent av avtalets värde tas dock inte ut.",
            "Efter anmärkningen är avdraget 400 euro per månad (max. 2 000 euro).",
            "Vitet är 150 euro per vecka. Det kan inte bli större än tre procent av årsavgiften.",
            "Vitet är 100 euro per vecka men stannar vid 1 000 euro.",
            "Om ingen har anställts när beställningarna är 50 000 euro per år flyttas tiden fram.",
            "Vitet är 100 euro per vecka. Vitena får tillsammans uppgå till högst en procent av upphandlingens värde.",
            "Avdraget är 200 euro per månad och upphör när 1 200 euro har nåtts.",
            "Vitet är 50 euro per dag, i högst 30 dagar.",
        ],
        Language.EN: [
            "The penalty is EUR 500 for each missing month, at most EUR 5,000 in total.",
            "The penalty is EUR 500 for each missing month. Its ceiling is 3 per cent of the yearly price.",
            "A penalty of EUR 100 a week is charged. The penalty may not exceed EUR 2,000.",
            "A single penalty of EUR 3,000 is charged.",
            "The price is reduced by 1 per cent for each missing place, yet by no more than 5 per cent.",
            "Penalties are capped at 10 per cent of the contract value. The penalty is EUR 200 per missing month.",
            "The obligation arises so that one person is employed for every EUR 100,000.",
            "The bonus is EUR 600 for each full month.",
            "No penalty is charged.",
            "The supplier invoices EUR 45 per hour.",
            "The wage is EUR 13 per hour.",
            "EUR 1,000 is charged per month for a missing person, but never more than EUR 12,000.",
            "A penalty is charged as the general terms provide.",
            "For the shortfall EUR 300 is charged per month, up to EUR 1,800 altogether.",
            "The deduction is 1 per cent per missing place and is limited to 4 per cent of the price.",
            "The promise earns 2 points per employment.",
            "Pay subsidy covers 50 per cent of the wage per month.",
            "The supplier pays its subcontractor EUR 100 per shift.",
            "For each missing month EUR 400 is claimed, with a maximum of EUR 4,000.",
            "EUR 20 is deducted per missing hour, over the whole contract not more than EUR 2,500.",
            "The deduction is EUR 300 a month but EUR 1,000 at most altogether.",
            "Penalty €100/week, max. €1,000.",
            "The employee is paid at least EUR 1,800 a month.",
            (
                "For a missing place EUR 500 is charged, yet so that the sum does not exceed two per cent of "
                "the yearly price."
            ),
            (
                "The supplier employs two long-term unemployed persons. The supplier charges EUR 45 per hour "
                "for extra work."
            ),
            (
                "The supplier employs two long-term unemployed persons. Pay subsidy reduces wage costs by EUR "
                "500 per month."
            ),
            (
                "The supplier employs two long-term unemployed persons. The buyer pays compensation of EUR 50 "
                "per hour for guidance."
            ),
            (
                "The supplier employs two long-term unemployed persons. If call-offs fail to reach EUR 100,000 "
                "a year, one person is hired for every EUR 50,000."
            ),
            "The supplier employs two long-term unemployed persons. The service fee is EUR 20 a month.",
            (
                "The obligation is reduced by one person for each EUR 100,000 by which purchases fall short of "
                "the estimate."
            ),
            "A shortfall of less than 10 per cent each year is not a breach.",
            "The penalty is at most EUR 100 per week and at most EUR 1,000 altogether.",
            "The penalty runs at EUR 100 a week for a maximum of ten weeks.",
            "The penalty is EUR 200 for each missing month. The sum of penalties is limited to two thousand euros.",
            "For a missing month EUR 300 is paid. More than 5 per cent of the contract value is never claimed.",
            "After the notice the deduction is EUR 400 per month (max. EUR 2,000).",
            "The penalty is EUR 150 a week. It cannot grow larger than three per cent of the yearly fee.",
            "The penalty is EUR 100 per week but stops at EUR 1,000.",
            "If nobody has been hired when orders reach EUR 50,000 a year, the time limit moves.",
            (
                "The penalty is EUR 100 a week. Taken together, penalties amount to one per cent of the "
                "contract value at most."
            ),
            "The deduction is EUR 200 per month and ceases once EUR 1,200 is reached.",
            "The penalty is EUR 50 per day for no longer than 30 days.",
        ],
    },
    "unpaid-work": {
        Language.FI: [
            "Työkokeilu ei täytä velvoitetta. Laiminlyönnistä seuraa sopimussakko.",
            "Työkokeilua tai koulutussopimusta ei lasketa velvoitteeseen. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Toimittaja palkkaa kaksi henkilöä. Lisäksi se tarjoaa yhden koulutussopimuspaikan. "
                "Laiminlyönnistä seuraa sopimussakko."
            ),
            "Työkokeilun jälkeen solmittu työsuhde luetaan velvoitteeseen. Laiminlyönnistä seuraa sopimussakko.",
            "Oppisopimus hyväksytään velvoitteen täyttämiseksi. Laiminlyönnistä seuraa sopimussakko.",
            "Koulutussopimusopiskelijalle nimetään työpaikkaohjaaja. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Toimittaja voi järjestää työkokeiluja työsuhteiden rinnalla, mutta ne eivät kerrytä "
                "työkuukausia. Laiminlyönnistä seuraa sopimussakko."
            ),
            "Palkattomia jaksoja ei hyväksytä työpaikoiksi. Laiminlyönnistä seuraa sopimussakko.",
            "Toimittaja tarjoaa kolme oppisopimuspaikkaa. Laiminlyönnistä seuraa sopimussakko.",
            "Palkaton vapaa ei keskeytä määräaikaa. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Vain palkkatyö lasketaan; työkokeilu ja koulutussopimus jäävät ulkopuolelle. Laiminlyönnistä "
                "seuraa sopimussakko."
            ),
            (
                "Toimittaja palkkaa kaksi henkilöä. Työkokeilupaikkoja voi tarjota kolme, mutta niiden "
                "puuttumisesta ei seuraa mitään. Laiminlyönnistä seuraa sopimussakko."
            ),
            "Työkokeilu on velvoitteen ulkopuolella. Laiminlyönnistä seuraa sopimussakko.",
            "Aiempi työkokeilu samassa yrityksessä ei estä palkkaamista. Laiminlyönnistä seuraa sopimussakko.",
            "Palkattoman vapaan aikaa ei lasketa. Laiminlyönnistä seuraa sopimussakko.",
            (
                "Toimittaja palkkaa kolme nuorta. Lisäksi kaikki koulutussopimusopiskelijat saavat ohjaajan. "
                "Laiminlyönnistä seuraa sopimussakko."
            ),
        ],
        Language.SV: [
            "Arbetsprövning uppfyller inte skyldigheten. Vid försummelse betalas vite.",
            "Arbetsprövning eller utbildningsavtal räknas inte in i skyldigheten. Vid försummelse betalas vite.",
            (
                "Leverantören anställer två personer. Därutöver erbjuder den en utbildningsavtalsplats. Vid "
                "försummelse betalas vite."
            ),
            "En anställning som ingås efter arbetsprövningen räknas in i skyldigheten. Vid försummelse betalas vite.",
            "Läroavtal godkänns som fullgörande av skyldigheten. Vid försummelse betalas vite.",
            "För den studerande med utbildningsavtal utses en handledare. Vid försummelse betalas vite.",
            (
                "Arbetsprövningar får ordnas vid sidan av anställningarna, men ger inga månader. Vid "
                "försummelse betalas vite."
            ),
            "Oavlönade perioder godtas inte som arbetsplatser. Vid försummelse betalas vite.",
            "Leverantören erbjuder tre läroavtalsplatser. Vid försummelse betalas vite.",
            (
                "Endast avlönat arbete räknas; arbetsprövning och utbildningsavtal lämnas utanför. Vid "
                "försummelse betalas vite."
            ),
            (
                "Leverantören anställer två personer. Tre platser för arbetsprövning får erbjudas, men om de "
                "saknas följer ingenting. Vid försummelse betalas vite."
            ),
            "Arbetsprövning hör inte till skyldigheten. Vid försummelse betalas vite.",
            "Tidigare arbetsprövning hos företaget hindrar inte anställning. Vid försummelse betalas vite.",
            (
                "Leverantören anställer tre unga. Alla studerande med utbildningsavtal får en handledare. Vid "
                "försummelse betalas vite."
            ),
            (
                "En tjänstledighet utan lön avbryter inte tiden. Leverantören anställer tre unga. Vid "
                "försummelse betalas vite."
            ),
        ],
        Language.EN: [
            "A work trial does not fulfil the obligation. A shortfall leads to a contractual penalty.",
            (
                "Neither a work trial nor a training agreement counts towards the obligation. A shortfall leads "
                "to a contractual penalty."
            ),
            (
                "The supplier hires two people. In addition it offers one training place. A shortfall leads to "
                "a contractual penalty."
            ),
            (
                "Employment concluded after a work trial counts towards the obligation. A shortfall leads to a "
                "contractual penalty."
            ),
            "Apprenticeships are accepted as fulfilment. A shortfall leads to a contractual penalty.",
            (
                "An instructor is named for a student under a training agreement. A shortfall leads to a "
                "contractual penalty."
            ),
            (
                "Work trials may be arranged alongside the jobs but add no months. A shortfall leads to a "
                "contractual penalty."
            ),
            "Unpaid periods are not accepted as jobs. A shortfall leads to a contractual penalty.",
            "The supplier offers three apprenticeships. A shortfall leads to a contractual penalty.",
            "Only paid work counts; work trials and training agreements are left out. A shortfall leads to a penalty.",
            (
                "The supplier hires two people. Three work-trial places may be offered but nothing follows if "
                "they are missing. A shortfall leads to a penalty."
            ),
            "Work trials fall outside the obligation. A shortfall leads to a penalty.",
            "An earlier work trial with the firm is no obstacle to hiring. A shortfall leads to a penalty.",
            (
                "The supplier hires three young people. All students on a training agreement get an instructor. "
                "A shortfall leads to a penalty."
            ),
            (
                "Leave without pay does not interrupt the period. The supplier hires three people. A shortfall "
                "leads to a penalty."
            ),
            (
                "Work trials may be used to get to know a candidate before hiring. The supplier hires three "
                "people. A shortfall leads to a penalty."
            ),
        ],
    },
    "no-period": {
        Language.FI: [
            "Toimittaja palkkaa kaksi pitkäaikaistyötöntä kuudeksi kuukaudeksi ensimmäisen sopimusvuoden aikana.",
            (
                "Työllistetään kolme henkilöä. Kukin työsuhde kestää vähintään neljä kuukautta ja alkaa "
                "viimeistään 1.6.2027."
            ),
            "Velvoite on 24 henkilötyökuukautta, jotka tehdään työllistämällä työttömiä sopimuskaudella.",
            "Vähintään 5 % työtunneista tehdään oppisopimuksella.",
            "Toimittaja työllistää vuosittain kaksi nuorta kolmen kuukauden ajaksi.",
            "Toimittaja palkkaa kolme työtöntä, joiden työsuhteet kestävät vähintään kuusi kuukautta.",
            "Toimittaja palkkaa kaksi osatyökykyistä kuuden kuukauden kuluessa sopimuksen alkamisesta.",
            "Tarjoaja työllistää neljä henkilöä. Työt on aloitettava kesäkuussa 2027.",
            "Toimittaja palkkaa kaksi henkilöä. Palvelussuhteen vähimmäispituus on kolme kuukautta.",
            "Urakoitsija ottaa kaksi oppisopimusopiskelijaa. Paikkojen on oltava täynnä vuoden 2027 loppuun mennessä.",
            "Toimittaja työllistää jatkuvasti kaksi pitkäaikaistyötöntä koko sopimuskauden.",
            "Palveluntuottaja palkkaa kolme nuorta kesätöihin heinäkuuksi.",
            "Toimittaja palkkaa kaksi henkilöä vakituiseen työsuhteeseen.",
            "Velvoitteesta puolet on toteutettava ensimmäisen vuoden loppuun. Toimittaja palkkaa neljä henkilöä.",
            "Toimittaja palkkaa kaksi henkilöä, kumpikin puoli vuotta.",
            "Toimittaja palkkaa yhden henkilön neljän viikon päästä tilauksesta.",
            "Oppisopimuksia tehdään kaksi, ja ne jatkuvat tutkinnon valmistumiseen.",
            "Kesä–elokuussa palkataan viisi koululaista. Heidän työjaksonsa on kaksi viikkoa.",
            "Toimittaja palkkaa kaksi henkilöä, joiden työt alkavat syksyllä.",
        ],
        Language.SV: [
            "Leverantören anställer två långtidsarbetslösa för sex månader under det första avtalsåret.",
            "Tre personer anställs. Varje anställning pågår i minst fyra månader och börjar senast den 1 juni 2027.",
            "Skyldigheten är 24 personmånader, som utförs av arbetslösa under avtalstiden.",
            "Minst 5 procent av arbetstimmarna utförs av lärlingar.",
            "Leverantören anställer varje år två unga för tre månader.",
            "Leverantören anställer tre arbetslösa vilkas anställningar varar minst sex månader.",
            "Leverantören anställer två personer. Arbetet ska inledas i juni 2027.",
            "Leverantören anställer två personer. Den kortaste anställningstiden är tre månader.",
            "Entreprenören tar in två lärlingar. Platserna ska vara besatta vid utgången av 2027.",
            "Leverantören har under hela avtalsperioden två långtidsarbetslösa anställda.",
            "Producenten anställer tre unga för sommaren.",
            "Leverantören anställer två personer i fast tjänst.",
            (
                "Hälften av skyldigheten ska vara klar vid slutet av det första året. Leverantören anställer "
                "fyra personer."
            ),
            "Leverantören anställer två personer, vardera ett halvt år.",
            "Läroavtalen, två till antalet, fortsätter tills examen är avlagd. Leverantören ingår två läroavtal.",
            "Leverantören anställer två personer vars arbete inleds på hösten.",
        ],
        Language.EN: [
            "The supplier hires two long-term unemployed persons for six months each during the first contract year.",
            (
                "Three persons are employed. Each employment lasts at least four months and begins no later "
                "than 1 June 2027."
            ),
            "The obligation is 24 person-months of paid work for the unemployed during the contract term.",
            "At least 5 per cent of the labour hours are worked by apprentices.",
            "Each year the supplier hires two young people for jobs of three months or more.",
            "The supplier hires three unemployed people, whose employment lasts at least six months.",
            "The supplier hires two people. Work shall start in June 2027.",
            "The supplier hires two people. The shortest acceptable employment is three months.",
            "The contractor takes on two apprentices. The places are to be filled by the close of 2027.",
            "The supplier keeps two long-term unemployed persons employed for the whole term of the contract.",
            "The provider hires three young people for the summer.",
            "The supplier hires two persons on permanent contracts.",
            "Half of the obligation is to be done when the first year ends. The supplier hires four people.",
            "The supplier hires two persons, half a year each.",
            (
                "The two apprenticeships continue until the qualification is completed. The supplier takes on "
                "two apprentices."
            ),
            "Recruitment of the two jobseekers must be finished three months after signature.",
            "The supplier offers five summer jobs of four weeks.",
            "The supplier hires two persons whose work begins in autumn.",
        ],
    },
    "no-maximum": {
        Language.FI: [
            "Tarjoaja saa 2 pistettä jokaisesta lupaamastaan työsuhteesta, enintään 10 pistettä.",
            "Luvattu työkuukausi tuo yhden pisteen. Pisteitä saa enintään 20 työkuukaudesta.",
            "Kustakin luvatusta oppisopimuksesta saa pisteen. Viiden ylittävä määrä ei tuo lisäpisteitä.",
            "Luvatut henkilöt: 1 = 2 p, 2 = 4 p, 3 tai useampi = 6 p.",
            "Tarjoaja saa pisteen jokaisesta luvatusta henkilöstä, kunnes kymmenen pistettä on koossa.",
            "Pisteitä tuovat lupaukset 1–5 henkilöstä; sen yli menevää osaa ei pisteytetä.",
            "Luvatut oppisopimukset: 0 = 0 p, 1 = 3 p, 2 = 6 p, vähintään 3 = 10 p.",
            "Lupauksesta otetaan pisteytyksessä huomioon korkeintaan 12 työkuukautta.",
        ],
        Language.SV: [
            "Anbudsgivaren får 2 poäng för varje anställning som den utlovar, högst 10 poäng.",
            "En utlovad heltidsmånad ger en poäng. Högst 20 heltidsmånader ger poäng.",
            "Varje utlovat läroavtal ger en poäng. Fler än fem ger inga ytterligare poäng.",
            "Maximipoäng är 10; ett löfte om en person ger två poäng.",
            "En poäng per utlovad person, tills tio poäng har nåtts.",
            "Löften om 1–5 personer ger poäng; det som går över lämnas utan avseende.",
            "Utlovade läroavtal: 0 = 0 p, 1 = 3 p, 2 = 6 p, minst 3 = 10 p.",
            "Av löftet beaktas högst 12 heltidsmånader.",
        ],
        Language.EN: [
            "The tenderer gets 2 points for each job it promises, up to 10 points.",
            "A promised person-month brings one point. At most 20 person-months earn points.",
            "Each promised apprenticeship earns a point. More than five bring no further points.",
            "One job promised gives 2 points, three or more give the full points.",
            "One point per person promised until ten points have been reached.",
            "Promises of one to five people earn points; anything beyond is left out of account.",
            "Promised apprenticeships: 0 = 0 points, 1 = 3 points, 2 = 6 points, at least 3 = 10 points.",
            "Of the promise no more than 12 person-months are taken into account.",
        ],
    },
    "unbounded-framework": {
        Language.FI: [
            "Kutakin tilattua 200 000 euroa kohden toimittaja palkkaa yhden henkilön.",
            "Toimittaja palkkaa neljä henkilöä. Velvoite pienenee samassa suhteessa kuin ostot jäävät arviosta.",
            "Toimittaja palkkaa kaksi henkilöä. Jos tilauksia ei tehdä, velvoitetta ei ole.",
            "Velvoite, kolme oppisopimusta, määräytyy toteutuneen laskutuksen mukaan.",
            "Toimittaja palkkaa yhden henkilön vasta, kun sen tilaukset ovat yhteensä 200 000 euroa.",
            (
                "Velvoite koskee vain niitä toimittajia, joilta on tilattu työtä yli 100 000 eurolla. "
                "Toimittaja palkkaa kaksi henkilöä."
            ),
            "Toimittaja palkkaa kaksi henkilöä edellyttäen, että tilauksia tulee arvion verran.",
            "Toimittaja palkkaa neljä henkilöä. Määrä suhteutetaan toteutuneeseen volyymiin.",
            "Yli 300 000 euron kevennetyissä kilpailutuksissa edellytetään yhtä oppisopimusta.",
            "Toimittaja palkkaa kaksi henkilöä. Pelkkä puitejärjestelyyn pääsy ei velvoita mihinkään.",
            "Toimittaja palkkaa kaksi henkilöä. Ilman tilauksia ehto ei koske toimittajaa.",
            "Kunkin hankintasopimuksen arvon ylittäessä 150 000 euroa tarjotaan yksi harjoittelupaikka.",
        ],
        Language.SV: [
            "För varje 200 000 euro som avropas anställer leverantören en person.",
            "Leverantören anställer fyra personer. Skyldigheten minskar i samma mån som köpen.",
            "Leverantören anställer två personer. Görs inga avrop finns ingen skyldighet.",
            "Skyldigheten, tre läroavtal, räknas enligt de faktiska beställningarna.",
            "Leverantören anställer en person först när avropen uppgår till 200 000 euro.",
            (
                "Skyldigheten gäller endast leverantörer av vilka arbete för över 100 000 euro har beställts. "
                "Leverantören anställer två personer."
            ),
            "Leverantören anställer två personer förutsatt att avropen når uppskattningen.",
            "Leverantören anställer fyra personer. Antalet ställs i relation till den verkliga volymen.",
            "Leverantören anställer två personer. Enbart antagning till ramavtalet förpliktar inte till något.",
            "Leverantören anställer två personer. Utan beställningar gäller villkoret inte.",
            "I kontrakt över 150 000 euro inom ramavtalet ska en praktikplats erbjudas.",
        ],
        Language.EN: [
            "For every EUR 200,000 called off in orders the supplier hires one person.",
            "The supplier hires four people. The obligation shrinks in proportion to purchases.",
            "The supplier hires two people. If no orders are placed, nothing is owed and the obligation falls away.",
            "The obligation, three apprenticeships, is calculated on actual call-offs.",
            "The supplier hires one person only once its orders total EUR 200,000.",
            (
                "The obligation concerns only suppliers from which work worth more than EUR 100,000 has been "
                "ordered. The supplier hires two people."
            ),
            "The supplier hires two people provided that orders reach the estimate.",
            "The supplier hires four people. The number is adjusted to the real volume.",
            "The supplier hires two people. Admission to the framework alone creates no obligation.",
            "The supplier hires two people. Without orders the condition does not apply.",
            "In contracts above EUR 150,000 under the framework one traineeship is offered.",
        ],
    },
    "obligation": {
        Language.FI: [
            "Toimittajalla ei ole velvollisuutta palkata ketään.",
            "Kaupunki työllistää vuosittain 80 nuorta.",
            "Tarjoaja on työllistänyt viisi pitkäaikaistyötöntä vuosina 2024 ja 2025.",
            "Alueella on 3 200 työtöntä työnhakijaa.",
            "Toimittaja raportoi kaksi kertaa vuodessa.",
            "Huomautuksesta on 30 päivää aikaa.",
            "Palvelu tuotetaan 250 asiakkaalle.",
            "Tapaaminen kestää yhden tunnin.",
            "Toimittaja ilmoittaa avoimista paikoista kaksi viikkoa ennen hakuajan päättymistä.",
        ],
        Language.SV: [
            "Leverantören har ingen skyldighet att anställa någon.",
            "Staden sysselsätter 80 unga varje år.",
            "Anbudsgivaren har anställt fem långtidsarbetslösa under åren 2024 och 2025.",
            "I regionen finns 3 200 arbetslösa arbetssökande.",
            "Leverantören rapporterar två gånger om året.",
            "Tiden för rättelse är 30 dagar.",
            "Tjänsten ges till 250 klienter.",
            "Mötet tar en timme.",
            "Leverantören meddelar om lediga platser två veckor innan ansökningstiden går ut.",
        ],
        Language.EN: [
            "The supplier has no obligation to hire anybody.",
            "The City employs 80 young people every year.",
            "The tenderer has employed five long-term unemployed persons in 2024 and 2025.",
            "There are 3,200 unemployed jobseekers in the region.",
            "The supplier reports twice a year.",
            "The cure period is 30 days.",
            "The service is given to 250 clients.",
            "The meeting takes one hour.",
            "The supplier announces vacancies two weeks before applications close.",
        ],
    },
    "group": {
        Language.FI: [
            "Toimittaja ottaa kaksi oppisopimusopiskelijaa.",
            "Kaupunki työllistää työttömiä.",
            "Tarjoaja on työllistänyt osatyökykyisiä.",
            "Työntekijöiden on oltava ammattitaitoisia.",
        ],
        Language.SV: [
            "Leverantören tar in två lärlingar.",
            "Staden sysselsätter arbetslösa.",
            "Arbetstagarna ska vara yrkeskunniga.",
            "Anbudsgivaren har anställt partiellt arbetsföra.",
        ],
        Language.EN: [
            "The supplier takes on two apprentices.",
            "Employees must be skilled.",
            "The tenderer has employed disabled persons.",
            "The service runs for two years.",
        ],
    },
    "sanction": {
        Language.FI: [
            "Sopimussakkoa ei peritä.",
            "Toimittaja maksaa palkan.",
            "Työsuhdetta ei saa päättää.",
            "Tilaaja maksaa laskut 30 päivässä.",
            "Sopimus päättyy 31.12.2028.",
            "Rahallisia seuraamuksia ei ole.",
        ],
        Language.SV: [
            "Vite tas inte ut.",
            "Inget vite tas ut.",
            "Leverantören betalar lönen.",
            "Avtalet upphör den 31 december 2028.",
            "Pengar krävs inte.",
        ],
        Language.EN: [
            "No penalty is charged.",
            "The supplier pays the wages.",
            "There is no sanction.",
            "The contract ends on 31 December 2028.",
            "No money is claimed.",
        ],
    },
}


def cases(table: dict[str, dict[Language, list[str]]]) -> list[tuple[str, Language, str]]:
    return [(sign, language, text) for sign, texts in table.items() for language in texts for text in texts[language]]


def marked(sign: str, language: Language, text: str) -> tuple[Span, ...]:
    about = LIBRARY.subjects.get(sign)
    wanted = LIBRARY.signs["vague"].model_copy(update=dict(about)) if about is not None else LIBRARY.signs[sign]
    return marks(text, language, [wanted], LIBRARY.subjects, LIBRARY.topics).get(sign, ())


@pytest.mark.parametrize(("sign", "language", "text"), cases(FAULTY))
def test_a_faulty_text_shows_its_sign(sign: str, language: Language, text: str) -> None:
    assert marked(sign, language, text)


@pytest.mark.parametrize(("sign", "language", "text"), cases(LAWFUL))
def test_a_lawful_text_shows_no_sign(sign: str, language: Language, text: str) -> None:
    assert not marked(sign, language, text)


BLOCKS = ("money-first", "no-cap", "unpaid-work")
ALL_THREE: tuple[InstrumentId, ...] = ("contract_condition", "award_criterion", "minimum_requirement")


@pytest.mark.parametrize("sign", [*BLOCKS, "no-period", "unbounded-framework"])
def test_a_bonus_a_dialogue_and_a_reserved_contract_are_not_looked_at(sign: str) -> None:
    assert LIBRARY.signs[sign].instruments == ALL_THREE


def test_a_most_number_matters_in_an_award_criterion_and_actual_purchases_in_a_framework_only() -> None:
    assert LIBRARY.signs["no-maximum"].instruments == ("award_criterion",)
    assert [one.id for one in LIBRARY.signs.values() if one.framework] == ["unbounded-framework"]


@pytest.mark.parametrize("sign", [*BLOCKS, "no-period", "no-maximum", "unbounded-framework"])
def test_what_is_suggested_is_in_force(sign: str) -> None:
    in_force = {clause.id for clause in LIBRARY.on(date(2026, 12, 1)).clauses}
    assert set(LIBRARY.signs[sign].suggests) <= in_force
