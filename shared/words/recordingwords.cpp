#include "shared/words/recordingwords.h"

#include "shared/protocol/text.h"

#include <QCoreApplication>

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

} // namespace

QString explainRefusal(const RecordingRefusal &refusal, const QString &name)
{
    const QString file = visibleText(name);
    switch (refusal.kind) {
    case RecordingRefusal::Kind::IsRecording:
        return Words::tr("%1 is a recording already and was kept. Choose another file, or add "
                         "--replace to replace it.")
                .arg(file);
    case RecordingRefusal::Kind::IsOtherFile:
        return Words::tr("%1 exists and is not a recording, so it was kept. Choose another file.")
                .arg(file);
    case RecordingRefusal::Kind::InUse:
        return Words::tr("Another recording is being written to %1. Stop that one first, or choose "
                         "another file.")
                .arg(file);
    case RecordingRefusal::Kind::PipeWithoutReader:
        return Words::tr("%1 is a pipe that no program reads. Start the program that reads it "
                         "first, or choose a file.")
                .arg(file);
    case RecordingRefusal::Kind::NotWritable:
        break;
    }
    return Words::tr("%1 cannot be written: %2. Choose another file or folder.")
            .arg(file, refusal.systemText);
}

} // namespace soquete
