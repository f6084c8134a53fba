using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

/// <summary>
/// Lines as leaflets have them. <see cref="Notation"/> says how they are written; each answer is the line from left to right.
/// </summary>
public sealed class LeafletLineTests
{
    private const string Keytruda = "Keytruda® (pembrolizumab) 25 mg/ml";

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void Phone_numbers_read_from_left_to_right(string language)
    {
        Sees(language, "CALL 020 7946 0123 NOW", "WON 020 7946 0123 LLAC");
        Sees(language, "CALL +44 20 7946 0123.", ".+44 20 7946 0123 LLAC");
        Sees(language, "CALL (020) 7946 0123 NOW", "WON (020) 7946 0123 LLAC");
        Sees(language, "(CALL 020 7946 0123)", "(020 7946 0123 LLAC)");
        Sees(language, "020 7946 0123", "020 7946 0123");
        Sees(language, "DAY 020 7946 0123，NIGHT 020 7946 0456", Swap(language, "020 7946 0456 THGIN，020 7946 0123 YAD"));
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur")]
    public void Phone_numbers_in_native_digits_read_from_left_to_right(string language)
    {
        Sees(language, "CALL ⓪②⓪ ⑦⑨④⑥ ⓪①②③ NOW", "WON ⓪②⓪ ⑦⑨④⑥ ⓪①②③ LLAC");
        Sees(language, "⓪②⓪ ⑦⑨④⑥ ⓪①②③ CALL", "LLAC ⓪②⓪ ⑦⑨④⑥ ⓪①②③");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void Doses_and_ranges_in_European_digits_read_from_left_to_right(string language)
    {
        Sees(language, "TAKE 10–20 mg DAILY", "YLIAD 10–20 mg EKAT");
        Sees(language, "TAKE 10-20 mg DAILY", "YLIAD 10-20 mg EKAT");
        Sees(language, "10–20 mg DAILY", "YLIAD 10–20 mg");
        Sees(language, "AGED 10–20 ONLY", "YLNO 10–20 DEGA");
        Sees(language, "TAKE 2.5 ml TWICE", "ECIWT 2.5 ml EKAT");
        Sees(language, "ABOVE 38.0 °C CALL", "LLAC 38.0 °C EVOBA");
        Sees(language, "ABOUT 5% OF US", "SU FO 5% TUOBA");
        Sees(language, "5%–10% OF US", "SU FO 5%–10%");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur")]
    public void Ranges_and_percentages_in_native_digits_begin_at_the_right(string language)
    {
        Sees(language, "TAKE ①⓪–②⓪ DAILY", "YLIAD ②⓪–①⓪ EKAT");
        Sees(language, "①⓪–②⓪ DAILY", "YLIAD ②⓪–①⓪");
        Sees(language, "AGED ①⓪-②⓪ ONLY", "YLNO ②⓪-①⓪ DEGA");
        Sees(language, "ABOUT ⑤％ OF US", "SU FO ％⑤ TUOBA");
        Sees(language, "⑤％ OF US", "SU FO ％⑤");
        Sees(language, "ABOUT ⑤％", "％⑤ TUOBA");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void Dates_and_times_read_from_left_to_right(string language)
    {
        Sees(language, "ON 2026-05-01 AT 9:30", "9:30 TA 2026-05-01 NO");
        Sees(language, "ON 12/03/2026 COME", "EMOC 12/03/2026 NO");
        Sees(language, "ON 12 March 2026 COME", "EMOC 12 March 2026 NO");
        Sees(language, "2026-05-01 COME", "EMOC 2026-05-01");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur")]
    public void Dates_in_native_digits_read_from_left_to_right(string language) =>
        Sees(language, "ON ②⓪②⑥/⓪⑤/⓪① COME", "EMOC ②⓪②⑥/⓪⑤/⓪① NO");

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void The_Latin_name_of_a_medicine_keeps_its_brackets_and_its_dose(string language)
    {
        Sees(language, $"TAKE {Keytruda} DAILY", $"YLIAD {Keytruda} EKAT");
        Sees(language, $"TAKE {Keytruda}.", $".{Keytruda} EKAT");
        Sees(language, $"{Keytruda} DAILY", $"YLIAD {Keytruda}");
        Sees(language, "DRUG (anti-Pd-1) HELPS", "SPLEH (anti-Pd-1) GURD");
        Sees(language, "TAKE (IN NEED) 500 mg", "500 mg (DEEN NI) EKAT");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void Addresses_read_from_left_to_right(string language)
    {
        Sees(language, "WRITE TO help@example.org NOW.", ".WON help@example.org OT ETIRW");
        Sees(language, "SEE https://example.org/a-b?c=1 (PAGE 3).", ".(3 EGAP) https://example.org/a-b?c=1 EES");
        Sees(language, "example.org/help: SEE IT", "TI EES :example.org/help");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void The_items_of_a_mixed_list_that_are_isolated_stand_from_right_to_left(string language)
    {
        Sees(language, "NOT ‹<aspirin›，‹<warfarin› OR HONEY.", Swap(language, ".YENOH RO warfarin，aspirin TON"));
        Sees(language, "FIRST REST，THEN ‹<ibuprofen 200 mg›，THEN SLEEP", Swap(language, "PEELS NEHT，ibuprofen 200 mg NEHT，TSER TSRIF"));
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void Isolates_nest(string language)
    {
        Sees(language, "SAY ‹<one ‹>ALEF BET› two› NOW", "WON one TEB FELA two YAS");
        Sees(language, "SAY ‹<one ‹>ALEF ‹<x–y› BET› two› NOW", "WON one TEB x–y FELA two YAS");
        Sees(language, "‹<a›‹<b›", "ba");
    }

    [Theory]
    [InlineData("ar"), InlineData("he")]
    public void A_dose_behind_an_isolate_is_no_part_of_it(string language)
    {
        Sees(language, "TAKE ‹<Keytruda› 25 mg DAILY", "YLIAD 25 mg Keytruda EKAT");
        Sees(language, "TAKE Keytruda 25 mg DAILY", "YLIAD Keytruda 25 mg EKAT");
    }

    [Theory]
    [InlineData("ar"), InlineData("he")]
    public void An_isolate_holds_whatever_its_text_holds(string language)
    {
        // A terminator without an initiator does not end it, an initiator without a terminator does not outlast it.
        Sees(language, "SAY ‹<one\u2069 – two› NOW", "WON one\u2069 – two YAS");
        Sees(language, "SAY ‹<one \u2067– two› NOW", "WON one \u2067two – YAS");
    }

    [Theory]
    [InlineData("ar"), InlineData("fa"), InlineData("ur"), InlineData("he")]
    public void Right_to_left_words_in_a_left_to_right_line_leave_its_numbers_in_place(string language)
    {
        SeesFromLeft(language, "Say SHALOM, then call 020 7946 0123.", "Say MOLAHS, then call 020 7946 0123.");
        SeesFromLeft(language, "Say SHALOM 10–20 mg now", "Say MOLAHS 10–20 mg now");
        SeesFromLeft(language, "Say ‹>SHALOM (x)› 3 times", "Say (x) MOLAHS 3 times");
    }

    private static void Sees(string language, string line, string seen) => Assert.Equal(seen, Notation.Of(language).Seen(line));

    private static void SeesFromLeft(string language, string line, string seen) =>
        Assert.Equal(seen, Notation.Of(language).Seen(line, TextDirection.LeftToRight));

    // Hebrew has the comma of Latin.
    private static string Swap(string language, string seen) => language == "he" ? seen.Replace('，', ',') : seen;
}
