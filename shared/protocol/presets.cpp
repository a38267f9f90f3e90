#include "shared/protocol/presets.h"

using namespace Qt::StringLiterals;

namespace soquete {

const QList<Preset> &dialectPresets()
{
    static const QList<Preset> presets{
        { "tutorial"_L1, {} },
        { "header-8"_L1, { .headerSize = 8 } },
        { "header-10"_L1, { .headerSize = 10 } },
        { "no-reply"_L1, { .replyMode = ReplyMode::None } },
        { "framed-reply"_L1, { .replyMode = ReplyMode::Framed } },
        { "portuguese"_L1,
          { .disconnectWord = u"!DESCONECTAR"_s, .replyTemplate = u"Mensagem recebida"_s } },
    };
    return presets;
}

std::optional<Preset> presetFromId(QStringView id)
{
    for (const Preset &preset : dialectPresets()) {
        if (id.compare(preset.id, Qt::CaseInsensitive) == 0)
            return preset;
    }
    return std::nullopt;
}

} // namespace soquete
