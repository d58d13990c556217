package io.earshot.pipeline.step;

import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.risk.RiskModel;
import io.earshot.language.ReaderName;
import io.earshot.language.model.ModelStore;
import io.earshot.language.risk.RiskFile;
import io.earshot.pipeline.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/** The judge of risk by the settings. */
public final class Risks {

  private Risks() {}

  /**
   * The judge for what the job's reader reads; null where risk is not judged, or no model is there.
   *
   * @throws io.earshot.language.model.ModelException if a model is damaged
   */
  public static @Nullable RiskJudge judge(JobSettings settings) {
    if (!settings.risk().judge()) {
      return null;
    }
    ModelStore store = ModelStore.at(Readers.home(settings.reader()));
    ReaderName reader = ReaderName.valueOf(settings.reader().kind().name());
    RiskModel model = RiskFile.find(store, reader);
    return model == null ? null : RiskJudge.of(model, settings.risk().toDecision());
  }
}
