using System.Collections.Frozen;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>The words that belong to a number or a name beside them. Data; compared without regard to case where a language writes both.</summary>
internal static class ProtectedWords
{
    /// <summary>What stands after a number: units of measure and of time, in English, French and Arabic.</summary>
    public static readonly FrozenSet<string> Units = new[]
    {
        "mg", "g", "kg", "mcg", "µg", "μg", "ng", "microgram", "micrograms", "microgramme", "microgrammes", "milligram", "milligrams",
        "milligramme", "milligrammes", "gram", "grams", "gramme", "grammes", "kilogram", "kilograms", "ml", "l", "dl", "cl", "mm", "cm",
        "m", "km", "millilitre", "millilitres", "litre", "litres", "mmol", "mmol/l", "mg/kg", "mg/ml", "ml/h", "mg/m²", "g/l", "kcal", "kj", "iu", "ui",
        "units", "unit", "unités", "unité", "°c", "°f", "°", "%", "٪", "‰", "h", "min", "s", "am", "pm", "a.m.", "p.m.", "second", "seconds", "minute", "minutes",
        "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "time", "times", "drop", "drops", "puff", "puffs",
        "tablet", "tablets", "capsule", "capsules", "dose", "doses", "heure", "heures", "jour", "jours", "semaine", "semaines", "mois", "an",
        "ans", "année", "années", "fois", "goutte", "gouttes", "comprimé", "comprimés", "gélule", "gélules", "£", "€", "$",
        "ملغ", "مغ", "غ", "كغ", "مل", "لتر", "م", "سم", "درجة", "ساعة", "ساعات", "دقيقة", "دقائق", "يوم", "يومًا", "أيام", "أسبوع",
        "أسابيع", "شهر", "شهرًا", "أشهر", "سنة", "سنوات", "عام", "عامًا", "أعوام", "مرة", "مرات", "ملليغرام", "ملغرام", "غرام", "ملليلتر",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of months in dates, in English, French and Arabic.</summary>
    public static readonly FrozenSet<string> Months = new[]
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "يناير", "فبراير", "مارس", "أبريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands before a name or number and stays with it.</summary>
    public static readonly FrozenSet<string> Before = new[]
    {
        "Dr", "Dr.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Mx", "Prof", "Prof.", "St", "Section", "Figure", "Table", "Page", "Step", "Ward",
        "Room", "Floor", "No.", "Nr", "Mme", "Mlle", "Pr", "n°", "N°", "Chapitre", "Étape", "د.", "القسم", "الصفحة",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The longest word of the tables.</summary>
    public const int LongestWord = 13;
}
