/** `:tada:`, as GitHub, Hugo, Jekyll and Slack name an emoji. */

// Of some 1,900 names those that people write; what is not among them stays, and can be read.
const NAMES =
  "+1 👍 -1 👎 100 💯 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨 bar_chart 📊 bell 🔔 " +
  "book 📖 bookmark 🔖 books 📚 boom 💥 bug 🐛 building_construction 🏗️ bulb 💡 calendar 📅 clap 👏 " +
  "clipboard 📋 coffee ☕ computer 💻 confetti_ball 🎊 construction 🚧 dart 🎯 earth_americas 🌎 " +
  "earth_asia 🌏 electric_plug 🔌 eyes 👀 fire 🔥 gear ⚙️ gift 🎁 grinning 😀 hammer 🔨 heart ❤️ " +
  "heart_eyes 😍 heavy_check_mark ✔️ heavy_exclamation_mark ❗ information_source ℹ️ iphone 📱 joy 😂 " +
  "key 🔑 laughing 😆 link 🔗 lock 🔒 loudspeaker 📢 mag 🔍 mega 📣 memo 📝 money_with_wings 💸 muscle 💪 " +
  "new 🆕 no_entry ⛔ ok_hand 👌 package 📦 paperclip 📎 pencil 📝 pencil2 ✏️ point_down 👇 point_left 👈 " +
  "point_right 👉 point_up ☝️ pray 🙏 pushpin 📌 raised_hands 🙌 recycle ♻️ robot 🤖 rocket 🚀 " +
  "rotating_light 🚨 scroll 📜 seedling 🌱 slightly_smiling_face 🙂 smile 😄 smiley 😃 sparkles ✨ " +
  "speech_balloon 💬 star ⭐ sunglasses 😎 sweat_smile 😅 tada 🎉 thinking 🤔 thumbsdown 👎 thumbsup 👍 " +
  "triangular_flag_on_post 🚩 trophy 🏆 truck 🚚 warning ⚠️ wave 👋 white_check_mark ✅ wink 😉 wrench 🔧 " +
  "x ❌ zap ⚡";
/** An emoji by its name. */
export const EMOJI = new Map([...NAMES.matchAll(/(\S+) (\S+)/g)].map(([, name, emoji]) => [name!, emoji!]));
