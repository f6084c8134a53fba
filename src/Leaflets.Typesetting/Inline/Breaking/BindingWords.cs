using System.Collections.Frozen;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>The words that bind to a number or name beside them. A language is added by adding its words.</summary>
internal static class BindingWords
{
    /// <summary>Units and counted things that stay with the number before them.</summary>
    public static readonly WordSet Units = new(
    [
        // Measures, by symbol and by name.
        "mg", "g", "kg", "µg", "μg", "mcg", "ng", "ml", "l", "dl", "cl", "mm", "cm", "m", "km", "iu", "ui", "mmol", "mol", "kcal", "kj",
        "gy", "msv", "mmhg", "bpm", "kpa", "units", "unit", "gram", "grams", "milligram", "milligrams", "microgram", "micrograms",
        "kilogram", "kilograms", "litre", "litres", "liter", "liters", "millilitre", "millilitres", "milliliter", "milliliters",
        "metre", "metres", "centimetres", "kilometres", "miles", "percent", "oz", "lb", "st", "ft", "in",

        // Time.
        "s", "sec", "seconds", "second", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours", "day", "days",
        "week", "weeks", "month", "months", "year", "years", "nights",

        // Doses.
        "tablet", "tablets", "capsule", "capsules", "puff", "puffs", "drop", "drops", "dose", "doses", "spoonful", "spoonfuls", "times",
        "pills", "cups", "glasses",

        // French.
        "grammes", "gramme", "milligrammes", "microgrammes", "kilogrammes", "mètres", "centimètres", "kilomètres", "seconde", "secondes",
        "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année", "années", "nuits", "comprimé", "comprimés",
        "gélule", "gélules", "goutte", "gouttes", "fois", "unités",

        // Arabic.
        "ملغ", "ملغم", "مغ", "مل", "غ", "غم", "كغ", "كغم", "كيلوغرام", "ملليغرام", "مليغرام", "ميكروغرام", "غرام", "غرامًا", "سم", "ملم", "متر", "لتر", "ملليلتر",
        "ثانية", "ثوان", "دقيقة", "دقائق", "ساعة", "ساعات", "يوم", "يومًا", "أيام", "أسبوع", "أسبوعًا", "أسابيع", "شهر", "شهرًا", "أشهر", "شهور",
        "سنة", "سنوات", "عام", "عامًا", "أعوام", "مرة", "مرات", "حبة", "حبات", "قرص", "أقراص", "كبسولة", "كبسولات", "قطرة", "قطرات",
    ]);

    /// <summary>The months, which bind the day before them and the year after.</summary>
    public static readonly WordSet Months = new(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "يناير", "فبراير", "مارس", "أبريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]);

    /// <summary>Titles that stay with the name after them.</summary>
    public static readonly WordSet Titles = new(
        ["dr", "mr", "mrs", "ms", "mx", "prof", "professor", "st", "m", "mme", "mlle", "pr", "د", "أ"]);

    /// <summary>Words that stay with the number after them.</summary>
    public static readonly WordSet References = new(
    [
        "section", "page", "pages", "figure", "fig", "table", "step", "chapter", "part", "room", "level", "floor", "ward", "no", "nos",
        "stage", "grade", "number", "question", "day", "week", "phase", "type", "age", "aged", "p", "pp",
        "chapitre", "partie", "étape", "tableau", "salle", "niveau", "étage", "stade", "n°", "question", "jour", "semaine",
        "القسم", "قسم", "صفحة", "الصفحة", "الشكل", "الجدول", "الخطوة", "غرفة", "الغرفة", "الطابق", "رقم", "المرحلة",
    ]);

    /// <summary>Words between the two ends of a range: "10 to 20 mg".</summary>
    public static readonly WordSet Ranges = new(["to", "or", "à", "ou", "إلى", "أو"]);

    /// <summary>Words that end a time of day.</summary>
    public static readonly WordSet DayHalves = new(["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "noon", "ص", "م"]);

    /// <summary>Words, found whatever their case.</summary>
    internal sealed class WordSet
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

        /// <summary>Makes a set.</summary>
        public WordSet(string[] words) =>
            _words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>Whether the word is in the set.</summary>
        public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
