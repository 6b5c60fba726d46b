/** `:tada:`, as GitHub, Hugo, Jekyll and Slack name an emoji. */

// Of some 1,900 names those that people write; what is not among them stays, and can be read.
const NAMES =
  "+1 👍 -1 👎 100 💯 alarm_clock ⏰ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨 balloon 🎈 " +
  "ballot_box_with_check ☑️ bar_chart 📊 beers 🍻 bell 🔔 birthday 🎂 book 📖 bookmark 🔖 books 📚 boom 💥 " +
  "broken_heart 💔 bug 🐛 building_construction 🏗️ bulb 💡 calendar 📅 camera 📷 card_file_box 🗃️ " +
  "chart_with_upwards_trend 📈 checkered_flag 🏁 clap 👏 clipboard 📋 cloud ☁️ coffee ☕ computer 💻 " +
  "confetti_ball 🎊 construction 🚧 cry 😢 dart 🎯 dizzy 💫 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 " +
  "electric_plug 🔌 envelope ✉️ exclamation ❗ eyes 👀 facepalm 🤦 fire 🔥 fist ✊ floppy_disk 💾 game_die 🎲 " +
  "gear ⚙️ gem 💎 ghost 👻 gift 🎁 globe_with_meridians 🌐 green_heart 💚 grin 😁 grinning 😀 hammer 🔨 hand ✋ " +
  "handshake 🤝 heart ❤️ heart_eyes 😍 heavy_check_mark ✔️ heavy_exclamation_mark ❗ heavy_minus_sign ➖ " +
  "heavy_multiplication_x ✖️ heavy_plus_sign ➕ hourglass ⌛ house 🏠 information_source ℹ️ innocent 😇 " +
  "iphone 📱 joy 😂 key 🔑 label 🏷️ laughing 😆 link 🔗 lipstick 💄 lock 🔒 loud_sound 🔊 loudspeaker 📢 mag 🔍 " +
  "mailbox 📫 mega 📣 memo 📝 microscope 🔬 money_with_wings 💸 moneybag 💰 moon 🌔 muscle 💪 musical_note 🎵 " +
  "nail_care 💅 new 🆕 no_entry ⛔ no_entry_sign 🚫 ok 🆗 ok_hand 👌 open_mouth 😮 package 📦 page_facing_up 📄 " +
  "paperclip 📎 partying_face 🥳 pencil 📝 pencil2 ✏️ point_down 👇 point_left 👈 point_right 👉 point_up ☝️ " +
  "poop 💩 pray 🙏 pushpin 📌 question ❓ rainbow 🌈 raised_hands 🙌 recycle ♻️ red_circle 🔴 robot 🤖 rocket 🚀 " +
  "rose 🌹 rotating_light 🚨 runner 🏃 scream 😱 scroll 📜 see_no_evil 🙈 seedling 🌱 shrug 🤷 skull 💀 " +
  "slightly_smiling_face 🙂 smile 😄 smiley 😃 smirk 😏 snail 🐌 snake 🐍 snowflake ❄️ sob 😭 sparkles ✨ " +
  "sparkling_heart 💖 speech_balloon 💬 star ⭐ star2 🌟 stop_sign 🛑 stuck_out_tongue 😛 sun_with_face 🌞 " +
  "sunglasses 😎 sunny ☀️ sweat_smile 😅 tada 🎉 telephone ☎️ test_tube 🧪 thinking 🤔 thought_balloon 💭 " +
  "thumbsdown 👎 thumbsup 👍 toolbox 🧰 triangular_flag_on_post 🚩 trophy 🏆 truck 🚚 turtle 🐢 tv 📺 unamused " +
  "😒 unicorn 🦄 unlock 🔓 upside_down_face 🙃 v ✌️ vertical_traffic_light 🚦 warning ⚠️ wastebasket 🗑️ wave " +
  "👋 whale 🐳 wheelchair ♿ white_check_mark ✅ wink 😉 wrench 🔧 writing_hand ✍️ x ❌ yellow_heart 💛 yum 😋 " +
  "zap ⚡";
/** An emoji by its name. */
export const EMOJI = new Map([...NAMES.matchAll(/(\S+) (\S+)/g)].map(([, name, emoji]) => [name!, emoji!]));
