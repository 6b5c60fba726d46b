import { findDate } from "../../../dates/index.ts";
import { type Element, elementsOf, wordsOf } from "../../../html/index.ts";
import { anyOf, type Phrases } from "../../../phrases.ts";

/** Lists of terms that tell of the publishing: `Date: 12 June 2023, Number: 044/2023`, above or below a release. */

// Each of the terms is one of these, by language.
const TERMS: Phrases = {
  de: [
    "datum|stand|nummer|(?:veröffentlicht|erstellt|erschienen|aktualisiert|geändert)(?: am)?|veröffentlichung|erscheinungsdatum",
    "letzte (?:änderung|aktualisierung)|autor(?:in)?|verfasser(?:in)?|quelle|rubrik|kategorie|ressort|typ|art",
  ],
  en: "date|published(?: on)?|last (?:updated|modified|reviewed)|updated|created|release (?:date|number|no\\.?)|from|author|by|category|type|topic",
  fr: "date|publié(?:e)? le|mis(?:e)? à jour le|créé(?:e)? le|auteur|catégorie|rubrique|type",
  es: "fecha|publicado(?: el)?|actualizado(?: el)?|autora?|categoría|tipo",
  it: "data|pubblicato(?: il)?|aggiornato(?: il)?|ultimo aggiornamento|autore|categoria|tipo",
  pl: "data(?: publikacji| utworzenia)?|ostatnia modyfikacja|pierwsza publikacja|opublikowan[oay]|zaktualizowano|autor|wytworzy[łl]a?|rejestr zmian",
  nl: "datum|gepubliceerd(?: op)?|laatst gewijzigd|auteur|categorie",
  nordic: "dato|datum|publi[sc]er(?:t|et|ad)|oppdatert|opdateret|uppdaterad|julkaistu|päivitetty",
};
const TERM = new RegExp(`^${anyOf(TERMS)}\\s?:?$`, "iu");

const LONGEST = 400;

/** Is each term one of these, and a day among what they say? */
export function tellsOfPublishing(list: Element): boolean {
  const terms = elementsOf(list, "dt");
  const words = wordsOf(list);
  return (
    terms.length > 0 &&
    words.length <= LONGEST &&
    terms.every((term) => TERM.test(wordsOf(term))) &&
    elementsOf(list, "dd").some((one) => findDate(wordsOf(one)) !== undefined)
  );
}
