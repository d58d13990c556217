package io.earshot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.RuleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionsTest {

  private static Answer judge(String condition, Asked of) {
    return Written.condition(condition).judge(of.facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conversation.mood < 0                       | YES",
        "conversation.mood < -1                      | NO",
        "conversation.customerMessages == 2          | YES",
        "conversation.signals.REPEAT_CONTACT == 1    | YES",
        "conversation.messagesSince.REPEAT_CONTACT == 1 | YES",
        "conversation.waitedSeconds == 10            | YES",
        "conversation.waitLimitSeconds == 120        | YES",
        "conversation.queue == 'billing'             | YES",
        "conversation.channel in ['CHAT', 'SMS']     | YES",
        "conversation.moodTrend == 'RISING'          | NO",
        "message.role == 'CUSTOMER'                  | YES",
        "message.text.contains('twice')              | YES",
        "message.text.matches('(?i)CHARGED .*twice') | YES",
        "message.sentimentLabel == 'NEGATIVE'        | YES",
        "message.signals.LEGAL_THREAT                | NO",
        "customer.tier == 'VIP'                      | YES",
        "customer.contacts7d >= 1                    | YES"
      })
  void aConditionReadsWhatIsKnown(String condition, Answer answer) {
    assertThat(
            judge(
                condition,
                Asked.about(Tier.VIP)
                    .customer(-0.4, "it is me again", Signal.REPEAT_CONTACT)
                    .customer(-0.8, "you charged me twice")))
        .isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conversation.customerInterruptions == 1",
        "conversation.agentInterruptions == 0",
        "conversation.customerTalkShare == 0.75",
        "conversation.silenceShare == 0.2",
        "conversation.loudnessShift == 6.0"
      })
  void aConditionKnowsHowItWasSpoken(String condition) {
    Asked call =
        Asked.about()
            .speaks(ParticipantRole.CUSTOMER, 0, 10, -30.0)
            .speaks(ParticipantRole.AGENT, 20, 30, null)
            .speaks(ParticipantRole.CUSTOMER, 28, 48, -24.0);

    assertThat(judge(condition, call)).isEqualTo(Answer.YES);
    assertThat(judge(condition, Asked.about().customer(0, "typed"))).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void whatDependsOnTheUnknownIsUnknown() {
    Asked unknown = Asked.about();

    assertThat(judge("conversation.mood < 0", unknown)).isEqualTo(Answer.UNKNOWN);
    assertThat(judge("!(customer.tier == 'VIP')", unknown)).isEqualTo(Answer.UNKNOWN);
    assertThat(judge("message.text == ''", unknown)).isEqualTo(Answer.UNKNOWN);
    assertThat(judge("conversation.messagesSince.LEGAL_THREAT < 6", unknown))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(judge("customer.tier == 'VIP' || conversation.customerMessages == 0", unknown))
        .isEqualTo(Answer.YES);
    assertThat(judge("customer.tier == 'VIP' && conversation.customerMessages > 0", unknown))
        .isEqualTo(Answer.NO);
  }

  @Test
  void hasAsksWhetherSomethingIsKnown() {
    assertThat(judge("has(customer.tier)", Asked.about(Tier.GOLD))).isEqualTo(Answer.YES);
    assertThat(judge("!has(customer.tier) && !has(message.text)", Asked.about()))
        .isEqualTo(Answer.YES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will call the Ombudsman! | ombudsman    | true",
        "the ombudsmans office      | ombudsman    | false",
        "right now, please          | Right now    | true",
        "es una ESTAFA, adiós       | adios        | true",
        "I can’t wait               | can't wait   | true",
        "scan it                    | scam         | false"
      })
  void mentionsFindsWholeWordsWhateverTheirCaseAndAccents(
      String text, String phrase, boolean found) {
    String condition = "message.text.mentions(\"" + phrase + "\")";

    assertThat(judge(condition, Asked.about().customer(0, text)))
        .isEqualTo(found ? Answer.YES : Answer.NO);
  }

  @Test
  void mentionsTakesAListOfWhichAnyWillDo() {
    Asked conversation = Asked.about().customer(0, "It is a scam, I fear");

    assertThat(judge("message.text.mentions(['fraud', 'SCAM'])", conversation))
        .isEqualTo(Answer.YES);
    assertThat(judge("message.text.mentions(['fraud', 'scammer', ''])", conversation))
        .isEqualTo(Answer.NO);
    assertThat(Written.firstProblem("message.text.mentions(true ? ['a'] : ['b'])"))
        .contains("must be written out");
    String many = "'a',".repeat(60) + "'b'";
    assertThat(Written.firstProblem("message.text.mentions([" + many + "])"))
        .contains("could read message.text 61 times, 50 at most");
  }

  @Test
  void whatCannotBeAnsweredFailsAndThrowsNothing() {
    Asked conversation = Asked.about().customer(0, "hello");

    assertThat(judge("10 / conversation.signals.LEGAL_THREAT > 1", conversation))
        .isEqualTo(Answer.FAILED);
    assertThat(judge("['a'][conversation.customerMessages] == 'b'", conversation))
        .isEqualTo(Answer.FAILED);
    assertThat(judge("int(message.text) == 1", conversation)).isEqualTo(Answer.FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conversation.mod < 0 | 1 | 1 | there is no conversation.mod; did you mean conversation.mood?",
        "conversation.mood < 'x' | 1 | 19 | < cannot be applied to (double, string)",
        "conversation.mood | 1 | 13 | a condition is true or false, and this is double",
        "foo == 1 | 1 | 1 | there is no foo; conditions know conversation, customer, message, risk",
        "has(customer.tear) | 1 | 4 | there is no customer.tear; did you mean customer.tier?",
        "message.text.matchez('x') | 1 | 21 | there is no function matchez; did you mean matches?",
        "customer.tier == 'VPI' | 1 | 18 | customer.tier is never 'VPI'; did you mean 'VIP'? it is STANDARD, GOLD, VIP",
        "message.text.matches('(x') | 1 | 22 | missing closing ) in the regular expression (x"
      })
  void anErrorNamesThePlaceAndWhatIsKnownThere(
      String condition, int line, int column, String message) {
    assertThat(Written.problems(condition).get(0))
        .isEqualTo(new RuleProblem("tried", "condition", line, column, message, condition));
  }

  @Test
  void anErrorOnALaterLineIsFoundThere() {
    RuleProblem problem =
        Written.problems("conversation.mood < 0\n  && customer.tear == 'VIP'").get(0);

    assertThat(problem.inWords())
        .isEqualTo(
            "rule tried, condition line 2, column 6:"
                + " there is no customer.tear; did you mean customer.tier?");
    assertThat(problem.excerpt()).isEqualTo("  && customer.tear == 'VIP'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message.signals.LEGAL",
        "conversation.signals == 1",
        "[1].map(x, x) == [1]",
        "{'a': 1}.exists(key, key == 'a')",
        "message.text.matches(message.text)",
        "['x'].exists(a, [a].exists(b, [b, message.text].exists(c, c == 'x'))) ? 1 : 2",
        "1 +"
      })
  void whatIsNoConditionIsRefused(String condition) {
    assertThat(Written.problems(condition)).isNotEmpty();
  }

  @Test
  void noConditionRunsAway() {
    String ten = "[1,2,3,4,5,6,7,8,9,10]";

    assertThat(Written.firstProblem("(".repeat(40) + "true" + ")".repeat(40)))
        .contains("recursion");
    assertThat(Written.firstProblem("true||".repeat(400) + "true")).contains("node limit");
    assertThat(Written.firstProblem("'" + "x".repeat(5_000) + "' == ''")).contains("limit 4000");
    assertThat(
            Written.firstProblem(
                "%s.all(a, %s.all(b, %s.all(c, a + b + c > 0)))".formatted(ten, ten, ten)))
        .contains("steps, 2000 at most");
    assertThat(
            Written.firstProblem(
                "%s.all(a, %s.all(b, message.text.size() > a + b))".formatted(ten, ten)))
        .contains("could read message.text 100 times, 50 at most");
    assertThat(Written.firstProblem("message.text.matches('(a{1,30}){1,30}')"))
        .contains("too large");
  }
}
